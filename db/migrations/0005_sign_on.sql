CREATE TABLE "account_carts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_carts_cartId_unique" UNIQUE("cart_id")
);
--> statement-breakpoint
CREATE TABLE "account_orders" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"joined_by" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"display_name" text NOT NULL,
	"organisation_name" text,
	"tax_code" text,
	"business_code" text,
	"phone" text,
	"email" text,
	"address" text,
	"identity_number_hash" text,
	"identity_number_last4" text,
	"assurance_level" text,
	"status" text DEFAULT 'active' NOT NULL,
	"rights_version" integer DEFAULT 1 NOT NULL,
	"last_signed_in_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_identity_number" CHECK (("accounts"."identity_number_hash" is null) = ("accounts"."identity_number_last4" is null))
);
--> statement-breakpoint
CREATE TABLE "administrator_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"proposed_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	CONSTRAINT "administrator_proposals_not_self" CHECK ("administrator_proposals"."proposed_by" <> "administrator_proposals"."account_id"),
	CONSTRAINT "administrator_proposals_two_people" CHECK ("administrator_proposals"."decided_by" is null or ("administrator_proposals"."decided_by" <> "administrator_proposals"."proposed_by" and "administrator_proposals"."decided_by" <> "administrator_proposals"."account_id")),
	CONSTRAINT "administrator_proposals_decided" CHECK (num_nonnulls("administrator_proposals"."decision", "administrator_proposals"."decided_by", "administrator_proposals"."decided_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "seller_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "seller_invitations_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "seller_invitations_end" CHECK (num_nonnulls("seller_invitations"."accepted_at", "seller_invitations"."revoked_at") <= 1
        and ("seller_invitations"."accepted_at" is null) = ("seller_invitations"."accepted_by" is null)
        and ("seller_invitations"."revoked_at" is null) = ("seller_invitations"."revoked_by" is null))
);
--> statement-breakpoint
CREATE TABLE "seller_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"previous_token_hash" text,
	"previous_until" timestamp with time zone,
	"account_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"provider_session" text,
	"sealed_id_token" text,
	"rights_version" integer NOT NULL,
	"idle_seconds" integer NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sessions_previousTokenHash_unique" UNIQUE("previous_token_hash"),
	CONSTRAINT "sessions_idle" CHECK ("sessions"."idle_seconds" > 0)
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"issuer" text NOT NULL,
	"return_to" text NOT NULL,
	"locale" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"commune_code" text,
	"source" text NOT NULL,
	"granted_by" uuid,
	"reason" text NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	CONSTRAINT "staff_roles_commune" CHECK (("staff_roles"."role" = 'commune') = ("staff_roles"."commune_code" is not null)),
	CONSTRAINT "staff_roles_granted" CHECK (("staff_roles"."source" = 'administrator') = ("staff_roles"."granted_by" is not null)),
	CONSTRAINT "staff_roles_not_by_self" CHECK ("staff_roles"."granted_by" is distinct from "staff_roles"."account_id"),
	CONSTRAINT "staff_roles_ended" CHECK ("staff_roles"."end_reason" is null or "staff_roles"."ended_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "used_logout_tokens" (
	"issuer" text NOT NULL,
	"token_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "used_logout_tokens_issuer_token_id_pk" PRIMARY KEY("issuer","token_id")
);
--> statement-breakpoint
ALTER TABLE "account_carts" ADD CONSTRAINT "account_carts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_carts" ADD CONSTRAINT "account_carts_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_orders" ADD CONSTRAINT "account_orders_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_orders" ADD CONSTRAINT "account_orders_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator_proposals" ADD CONSTRAINT "administrator_proposals_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_invitations" ADD CONSTRAINT "seller_invitations_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_invitations" ADD CONSTRAINT "seller_invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_invitations" ADD CONSTRAINT "seller_invitations_accepted_by_accounts_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_invitations" ADD CONSTRAINT "seller_invitations_revoked_by_accounts_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_members" ADD CONSTRAINT "seller_members_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_members" ADD CONSTRAINT "seller_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_members" ADD CONSTRAINT "seller_members_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_members" ADD CONSTRAINT "seller_members_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_orders_account_id_index" ON "account_orders" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_issuer_subject_index" ON "accounts" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "accounts_identity_number_hash_index" ON "accounts" USING btree ("identity_number_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "administrator_proposals_open" ON "administrator_proposals" USING btree ("account_id") WHERE "administrator_proposals"."decision" is null;--> statement-breakpoint
CREATE INDEX "seller_invitations_seller_id_index" ON "seller_invitations" USING btree ("seller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seller_members_current" ON "seller_members" USING btree ("seller_id","account_id") WHERE "seller_members"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "seller_members_account_id_index" ON "seller_members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_issuer_provider_session_index" ON "sessions" USING btree ("issuer","provider_session");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_expires_at_index" ON "sign_in_attempts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_roles_current" ON "staff_roles" USING btree ("account_id","role",coalesce(commune_code, ''),"source") WHERE "staff_roles"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "used_logout_tokens_expires_at_index" ON "used_logout_tokens" USING btree ("expires_at");