import type { FarmerRights } from "#app/domain/sellers/list-member-farmers.server";

/** What a form ticks for a member farmer. */
export const readRights = (form: FormData): FarmerRights => ({
  mayPrepareProducts: form.get("mayPrepareProducts") === "on",
  mayChangeStock: form.get("mayChangeStock") === "on",
  maySeeOrders: form.get("maySeeOrders") === "on",
});
