CREATE TABLE "audit_entries" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"act" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_label" text NOT NULL,
	"seller_id" uuid,
	"consent_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"legal_basis" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	"client_network" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_hash_unique" UNIQUE("hash"),
	CONSTRAINT "audit_entries_number" CHECK ("audit_entries"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "assistance_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"helper_id" uuid NOT NULL,
	"helper_capacity" text NOT NULL,
	"given_by" text NOT NULL,
	"given_by_account" uuid,
	"paper_file" text,
	"statement" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "assistance_consents_proof" CHECK (("assistance_consents"."given_by" = 'owner-signed-in' and "assistance_consents"."given_by_account" is not null) or ("assistance_consents"."given_by" = 'signed-paper' and "assistance_consents"."paper_file" is not null))
);
--> statement-breakpoint
CREATE TABLE "dossier_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"actor_id" uuid,
	"consent_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"content_type" text NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"content_hash" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	"erase_reason" text,
	CONSTRAINT "dossier_files_bytes" CHECK ("dossier_files"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "dossier_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"requirement_id" text NOT NULL,
	"status" text DEFAULT 'missing' NOT NULL,
	"value" text DEFAULT '' NOT NULL,
	"issuer" text DEFAULT '' NOT NULL,
	"issued_on" date,
	"expires_on" date,
	"is_exemption_claimed" boolean DEFAULT false NOT NULL,
	"exemption_reason" text DEFAULT '' NOT NULL,
	"bank_bin" text,
	"account_holder" text,
	"policy_version_id" uuid,
	"agreed_by" uuid,
	"agreed_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dossier_items_reason" CHECK ("dossier_items"."status" not in ('refused', 'waived') or length("dossier_items"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"receipt_number" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"started_by" uuid NOT NULL,
	"sent_at" timestamp with time zone,
	"due_on" date,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dossiers_receiptNumber_unique" UNIQUE("receipt_number"),
	CONSTRAINT "dossiers_receipt" CHECK ("dossiers"."status" in ('draft', 'withdrawn') or ("dossiers"."receipt_number" is not null and "dossiers"."due_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "member_farmers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"commune_code" text NOT NULL,
	"may_prepare_products" boolean DEFAULT false NOT NULL,
	"may_change_stock" boolean DEFAULT false NOT NULL,
	"may_see_orders" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"help" text NOT NULL,
	"applies_to" text[] NOT NULL,
	"answer" text NOT NULL,
	"may_be_exempt" boolean DEFAULT false NOT NULL,
	"exemption_text" text DEFAULT '' NOT NULL,
	"is_identity_paper" boolean DEFAULT false NOT NULL,
	"policy_slug" text,
	"is_required" boolean DEFAULT true NOT NULL,
	"valid_months" integer,
	"legal_basis" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text,
	"seller_id" uuid,
	"account_id" uuid,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_dedupeKey_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "notices_reader" CHECK (num_nonnulls("notices"."seller_id", "notices"."account_id") = 1),
	CONSTRAINT "notices_link" CHECK ("notices"."link" = '' or "notices"."link" like '/%')
);
--> statement-breakpoint
CREATE TABLE "forbidden_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"term" text NOT NULL,
	"severity" text NOT NULL,
	"explanation" text NOT NULL,
	"legal_basis" text DEFAULT '' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "forbidden_terms_term_unique" UNIQUE("term")
);
--> statement-breakpoint
CREATE TABLE "import_column_maps" (
	"seller_id" uuid NOT NULL,
	"header_hash" text NOT NULL,
	"columns" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_column_maps_seller_id_header_hash_pk" PRIMARY KEY("seller_id","header_hash")
);
--> statement-breakpoint
CREATE TABLE "media_uploads" (
	"media_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_uploads_media_id_seller_id_pk" PRIMARY KEY("media_id","seller_id")
);
--> statement-breakpoint
CREATE TABLE "product_farmers" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"member_farmer_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_import_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"status" text NOT NULL,
	"sku" text DEFAULT '' NOT NULL,
	"fields" jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]' NOT NULL,
	"product_id" uuid,
	"variant_id" uuid,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "product_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_key" text NOT NULL,
	"status" text DEFAULT 'checking' NOT NULL,
	"columns" jsonb NOT NULL,
	"total_rows" integer DEFAULT 0 NOT NULL,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"refused_rows" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "product_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_views" (
	"product_id" uuid NOT NULL,
	"day" date NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "product_views_product_id_day_pk" PRIMARY KEY("product_id","day"),
	CONSTRAINT "product_views_count" CHECK ("product_views"."views" >= 0)
);
--> statement-breakpoint
CREATE TABLE "revision_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"field" text NOT NULL,
	"finding" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"price_before" bigint,
	"price_after" bigint,
	"stock_before" integer,
	"stock_after" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sanction_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"body" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"product_id" uuid,
	"seller_id" uuid,
	"review_id" uuid,
	"reason" text NOT NULL,
	"body" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"account_id" uuid,
	"status" text DEFAULT 'open' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "reports_caseNumber_unique" UNIQUE("case_number"),
	CONSTRAINT "reports_subject" CHECK (num_nonnulls("reports"."product_id", "reports"."seller_id", "reports"."review_id") = 1),
	CONSTRAINT "reports_outcome" CHECK ("reports"."status" = 'open' or length("reports"."outcome") > 0)
);
--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"seller_id" uuid NOT NULL,
	"product_id" uuid,
	"status" text DEFAULT 'proposed' NOT NULL,
	"reason" text NOT NULL,
	"legal_basis" text NOT NULL,
	"authority" text DEFAULT '' NOT NULL,
	"authority_document" text DEFAULT '' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "sanctions_product" CHECK (("sanctions"."kind" = 'takedown') = ("sanctions"."product_id" is not null)),
	CONSTRAINT "sanctions_two_officers" CHECK ("sanctions"."decided_by" is distinct from "sanctions"."proposed_by"),
	CONSTRAINT "sanctions_ended" CHECK (("sanctions"."status" = 'ended') = ("sanctions"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "official_certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"holder_name" text NOT NULL,
	"tax_code" text DEFAULT '' NOT NULL,
	"scope" text DEFAULT '' NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"source" text NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_fields" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue_item_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"legal_basis" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_reason" CHECK ("decisions"."outcome" = 'approved' or length("decisions"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "declared_interests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"note" text NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "queue_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"seller_id" uuid,
	"commune_code" text,
	"title" text NOT NULL,
	"warnings" integer DEFAULT 0 NOT NULL,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"assigned_to" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reason_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"field" text DEFAULT '' NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"account_id" uuid,
	"asker_name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"status" text DEFAULT 'awaiting' NOT NULL,
	"published_at" timestamp with time zone,
	"answer_due_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_answer" CHECK (("questions"."answer" is null) = ("questions"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "review_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seller_closures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "seller_closures_days" CHECK ("seller_closures"."to_day" >= "seller_closures"."from_day")
);
--> statement-breakpoint
CREATE TABLE "seller_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "is_public" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "look_hash" text;--> statement-breakpoint
ALTER TABLE "product_pictures" ADD COLUMN "alt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "preorder_from" date;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "preorder_to" date;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "paper_file" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "plot_commune_code" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "refusal_reason" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "sent_by" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "rejection_reason" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "replied_by" uuid;--> statement-breakpoint
ALTER TABLE "sellers" ADD COLUMN "order_message" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_helper_id_accounts_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_given_by_account_accounts_id_fk" FOREIGN KEY ("given_by_account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_revoked_by_accounts_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_events" ADD CONSTRAINT "dossier_events_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_events" ADD CONSTRAINT "dossier_events_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_item_id_dossier_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."dossier_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_items" ADD CONSTRAINT "dossier_items_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_items" ADD CONSTRAINT "dossier_items_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_items" ADD CONSTRAINT "dossier_items_agreed_by_accounts_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_items" ADD CONSTRAINT "dossier_items_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_started_by_accounts_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_farmers" ADD CONSTRAINT "member_farmers_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_farmers" ADD CONSTRAINT "member_farmers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_column_maps" ADD CONSTRAINT "import_column_maps_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_farmers" ADD CONSTRAINT "product_farmers_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_farmers" ADD CONSTRAINT "product_farmers_member_farmer_id_member_farmers_id_fk" FOREIGN KEY ("member_farmer_id") REFERENCES "public"."member_farmers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_import_rows" ADD CONSTRAINT "product_import_rows_import_id_product_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_imports" ADD CONSTRAINT "product_imports_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_imports" ADD CONSTRAINT "product_imports_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_revisions" ADD CONSTRAINT "product_revisions_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_views" ADD CONSTRAINT "product_views_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_checks" ADD CONSTRAINT "revision_checks_revision_id_product_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."product_revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_changes" ADD CONSTRAINT "variant_changes_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_changes" ADD CONSTRAINT "variant_changes_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_changes" ADD CONSTRAINT "variant_changes_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_filed_by_accounts_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_certificates" ADD CONSTRAINT "official_certificates_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_fields" ADD CONSTRAINT "decision_fields_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_queue_item_id_queue_items_id_fk" FOREIGN KEY ("queue_item_id") REFERENCES "public"."queue_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_interests" ADD CONSTRAINT "declared_interests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_interests" ADD CONSTRAINT "declared_interests_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_assigned_to_accounts_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pictures" ADD CONSTRAINT "review_pictures_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_pictures" ADD CONSTRAINT "review_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_closures" ADD CONSTRAINT "seller_closures_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_pictures" ADD CONSTRAINT "seller_pictures_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_pictures" ADD CONSTRAINT "seller_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_actor_id_number_index" ON "audit_entries" USING btree ("actor_id","number");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_kind_subject_id_index" ON "audit_entries" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entries_seller_id_number_index" ON "audit_entries" USING btree ("seller_id","number");--> statement-breakpoint
CREATE INDEX "audit_entries_act_number_index" ON "audit_entries" USING btree ("act","number");--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_consents_current" ON "assistance_consents" USING btree ("seller_id","helper_id") WHERE "assistance_consents"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "assistance_consents_helper_id_index" ON "assistance_consents" USING btree ("helper_id");--> statement-breakpoint
CREATE INDEX "dossier_events_dossier_id_at_index" ON "dossier_events" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "dossier_files_item_id_index" ON "dossier_files" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dossier_items_dossier_id_requirement_id_index" ON "dossier_items" USING btree ("dossier_id","requirement_id");--> statement-breakpoint
CREATE INDEX "dossier_items_expires_on_index" ON "dossier_items" USING btree ("expires_on");--> statement-breakpoint
CREATE UNIQUE INDEX "dossiers_open" ON "dossiers" USING btree ("seller_id") WHERE "dossiers"."status" in ('draft', 'sent', 'returned');--> statement-breakpoint
CREATE INDEX "dossiers_status_index" ON "dossiers" USING btree ("status");--> statement-breakpoint
CREATE INDEX "member_farmers_seller_id_index" ON "member_farmers" USING btree ("seller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_farmers_account" ON "member_farmers" USING btree ("seller_id","account_id") WHERE "member_farmers"."ended_at" is null and "member_farmers"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "notices_seller_id_created_at_index" ON "notices" USING btree ("seller_id","created_at");--> statement-breakpoint
CREATE INDEX "notices_account_id_created_at_index" ON "notices" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "media_uploads_seller_id_index" ON "media_uploads" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "product_farmers_member_farmer_id_index" ON "product_farmers" USING btree ("member_farmer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_import_rows_import_id_row_number_index" ON "product_import_rows" USING btree ("import_id","row_number");--> statement-breakpoint
CREATE INDEX "product_import_rows_import_id_status_index" ON "product_import_rows" USING btree ("import_id","status");--> statement-breakpoint
CREATE INDEX "product_imports_seller_id_created_at_index" ON "product_imports" USING btree ("seller_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "product_revisions_product_id_number_index" ON "product_revisions" USING btree ("product_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "product_revisions_open" ON "product_revisions" USING btree ("product_id") WHERE "product_revisions"."status" in ('draft', 'sent', 'returned');--> statement-breakpoint
CREATE INDEX "product_revisions_status_index" ON "product_revisions" USING btree ("status");--> statement-breakpoint
CREATE INDEX "revision_checks_revision_id_index" ON "revision_checks" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "variant_changes_seller_id_changed_at_index" ON "variant_changes" USING btree ("seller_id","changed_at");--> statement-breakpoint
CREATE INDEX "variant_changes_batch_id_index" ON "variant_changes" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_open" ON "appeals" USING btree ("sanction_id") WHERE "appeals"."status" = 'open';--> statement-breakpoint
CREATE INDEX "appeals_seller_id_index" ON "appeals" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "reports_seller_id_index" ON "reports" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "reports_status_index" ON "reports" USING btree ("status");--> statement-breakpoint
CREATE INDEX "sanctions_seller_id_status_index" ON "sanctions" USING btree ("seller_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "sanctions_seller_open" ON "sanctions" USING btree ("seller_id") WHERE "sanctions"."kind" = 'suspension' and "sanctions"."status" in ('proposed', 'in-force');--> statement-breakpoint
CREATE UNIQUE INDEX "sanctions_product_open" ON "sanctions" USING btree ("product_id") WHERE "sanctions"."kind" = 'takedown' and "sanctions"."status" in ('proposed', 'in-force');--> statement-breakpoint
CREATE UNIQUE INDEX "official_certificates_kind_number_index" ON "official_certificates" USING btree ("kind","number");--> statement-breakpoint
CREATE INDEX "decision_fields_decision_id_index" ON "decision_fields" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "decisions_subject_kind_subject_id_index" ON "decisions" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "decisions_decided_by_decided_at_index" ON "decisions" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "declared_interests_current" ON "declared_interests" USING btree ("account_id","seller_id") WHERE "declared_interests"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "queue_items_open" ON "queue_items" USING btree ("kind","subject_id") WHERE "queue_items"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "queue_items_due" ON "queue_items" USING btree ("due_at","id") WHERE "queue_items"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "queue_items_kind_due" ON "queue_items" USING btree ("kind","due_at","id") WHERE "queue_items"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "queue_items_commune" ON "queue_items" USING btree ("commune_code","due_at") WHERE "queue_items"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "queue_items_seller_id_index" ON "queue_items" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "queue_items_assigned_to_index" ON "queue_items" USING btree ("assigned_to") WHERE "queue_items"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reason_texts_kind_outcome_index" ON "reason_texts" USING btree ("kind","outcome");--> statement-breakpoint
CREATE INDEX "questions_product_id_published_at_index" ON "questions" USING btree ("product_id","published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "review_pictures_review_id_position_index" ON "review_pictures" USING btree ("review_id","position");--> statement-breakpoint
CREATE INDEX "seller_closures_seller_id_to_day_index" ON "seller_closures" USING btree ("seller_id","to_day");--> statement-breakpoint
CREATE UNIQUE INDEX "seller_pictures_seller_id_position_index" ON "seller_pictures" USING btree ("seller_id","position");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_plot_commune_code_communes_code_fk" FOREIGN KEY ("plot_commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_replied_by_accounts_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;