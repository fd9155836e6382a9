const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether what stands in an address can be the id of anything. */
export const isId = (text: string | undefined): text is string => uuid.test(text ?? "");
