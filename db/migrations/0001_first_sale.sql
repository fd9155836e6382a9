CREATE TABLE "cart_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cart_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cart_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"seen_price" bigint NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_lines_quantity" CHECK ("cart_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "carts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"commune_code" text,
	"ordered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "carts_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"intro" text DEFAULT '' NOT NULL,
	"intro_en" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"picture_id" uuid
);
--> statement-breakpoint
CREATE TABLE "home_picks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reason" text NOT NULL,
	"reason_en" text NOT NULL,
	"picked_by" text NOT NULL,
	"picked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "home_picks_productId_unique" UNIQUE("product_id")
);
--> statement-breakpoint
CREATE TABLE "lots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"code" text NOT NULL,
	"harvested_on" date NOT NULL,
	"best_before" date,
	"commune_code" text NOT NULL,
	"plot_name" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "lots_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur_data_uri" text NOT NULL,
	"alt_vi" text NOT NULL,
	"alt_en" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_contentHash_unique" UNIQUE("content_hash")
);
--> statement-breakpoint
CREATE TABLE "product_kinds" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"alt_names" text[] DEFAULT '{}' NOT NULL,
	"category_id" text NOT NULL,
	"unit" text NOT NULL,
	"price_min" bigint NOT NULL,
	"price_max" bigint NOT NULL,
	"price_basis" text NOT NULL,
	"season_months" integer[] NOT NULL,
	"typical_certificates" text[] DEFAULT '{}' NOT NULL,
	"origin_commune_codes" text[] DEFAULT '{}' NOT NULL,
	"gi_commune_codes" text[] DEFAULT '{}' NOT NULL,
	"shelf_life_days" integer NOT NULL,
	"max_transit_hours" integer,
	"minimum_age" integer,
	"note" text DEFAULT '' NOT NULL,
	"note_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "product_kinds_price" CHECK ("product_kinds"."price_min" > 0 and "product_kinds"."price_max" >= "product_kinds"."price_min")
);
--> statement-breakpoint
CREATE TABLE "product_pictures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"seller_id" uuid NOT NULL,
	"kind_id" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"description" text NOT NULL,
	"description_en" text,
	"storage" text DEFAULT '' NOT NULL,
	"storage_en" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"approved_at" timestamp with time zone,
	"gone_at" timestamp with time zone,
	"season_months" integer[],
	"shelf_life_days" integer,
	"max_transit_hours" integer,
	"sold_count" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_slug_unique" UNIQUE("slug"),
	CONSTRAINT "products_counts" CHECK ("products"."sold_count" >= 0 and "products"."rating_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "variant_prices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"price" bigint NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"sku" text,
	"position" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"sell_by" text NOT NULL,
	"priced_by" text NOT NULL,
	"unit_label" text NOT NULL,
	"unit_label_en" text NOT NULL,
	"price" bigint NOT NULL,
	"net_grams" integer,
	"net_millilitres" integer,
	"min_quantity" integer DEFAULT 1 NOT NULL,
	"step_quantity" integer DEFAULT 1 NOT NULL,
	"max_quantity" integer DEFAULT 1000 NOT NULL,
	"tolerance_percent" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "variants_price" CHECK ("variants"."price" > 0 and "variants"."price" < 1000000000),
	CONSTRAINT "variants_quantities" CHECK ("variants"."min_quantity" > 0 and "variants"."step_quantity" > 0 and "variants"."max_quantity" >= "variants"."min_quantity"),
	CONSTRAINT "variants_measure" CHECK (("variants"."sell_by" <> 'weight' or "variants"."priced_by" = 'kilogram') and ("variants"."priced_by" = 'unit' or "variants"."sell_by" = 'weight' or "variants"."net_grams" > 0)),
	CONSTRAINT "variants_tolerance" CHECK (("variants"."tolerance_percent" is null) or ("variants"."sell_by" = 'piece' and "variants"."priced_by" = 'kilogram' and "variants"."tolerance_percent" between 1 and 30))
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"variant_id" uuid PRIMARY KEY NOT NULL,
	"on_hand" integer NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_levels_never_oversold" CHECK ("stock_levels"."reserved" between 0 and "stock_levels"."on_hand")
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"order_line_id" uuid,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_movements_sign" CHECK ("stock_movements"."kind" = 'adjustment' or "stock_movements"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"legal_basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dated_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"value" integer NOT NULL,
	"unit" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"legal_basis" text NOT NULL,
	"verified_on" date
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"effective_from" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"base_grams" integer NOT NULL,
	"base_fee" bigint NOT NULL,
	"step_grams" integer NOT NULL,
	"step_fee" bigint NOT NULL,
	"max_grams" integer NOT NULL,
	"transit_hours" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"legal_basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_province_code" text NOT NULL,
	"to_province_code" text NOT NULL,
	"zone" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"seller_id" uuid,
	CONSTRAINT "ledger_accounts_owner" CHECK (("ledger_accounts"."kind" = 'seller-due') = ("ledger_accounts"."seller_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transaction_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "ledger_entries_amount" CHECK ("ledger_entries"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause_key" text NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_transactions_causeKey_unique" UNIQUE("cause_key")
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"seller_order_id" uuid,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"product_name" text NOT NULL,
	"variant_name" text NOT NULL,
	"media_id" uuid,
	"sell_by" text NOT NULL,
	"priced_by" text NOT NULL,
	"unit_label" text NOT NULL,
	"unit_price" bigint NOT NULL,
	"quantity" integer NOT NULL,
	"grams" integer,
	"tolerance_percent" integer,
	"total" bigint NOT NULL,
	CONSTRAINT "order_lines_amounts" CHECK ("order_lines"."quantity" > 0 and "order_lines"."unit_price" > 0 and "order_lines"."total" > 0)
);
--> statement-breakpoint
CREATE TABLE "order_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"policy_version_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"cart_id" uuid,
	"link_version" integer DEFAULT 1 NOT NULL,
	"locale" text DEFAULT 'vi' NOT NULL,
	"buyer_name" text NOT NULL,
	"buyer_phone" text NOT NULL,
	"buyer_email" text,
	"commune_code" text NOT NULL,
	"address_line" text NOT NULL,
	"address_text" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"payment_method" text NOT NULL,
	"items_total" bigint NOT NULL,
	"delivery_total" bigint NOT NULL,
	"total" bigint NOT NULL,
	"wants_news" boolean DEFAULT false NOT NULL,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_number_unique" UNIQUE("number"),
	CONSTRAINT "orders_idempotencyKey_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "orders_total" CHECK ("orders"."total" = "orders"."items_total" + "orders"."delivery_total" and "orders"."items_total" > 0 and "orders"."delivery_total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "seller_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"number" text NOT NULL,
	"seller_id" uuid NOT NULL,
	"status" text NOT NULL,
	"status_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirm_by" timestamp with time zone,
	"cancelled_by" text,
	"cancel_reason" text,
	"delivery_kind" text NOT NULL,
	"delivery_fee" bigint NOT NULL,
	"transit_hours" integer NOT NULL,
	"pickup_address" text,
	"seller_name" text NOT NULL,
	"seller_legal_name" text NOT NULL,
	"seller_address" text NOT NULL,
	"seller_phone" text NOT NULL,
	"seller_tax_code" text,
	"items_total" bigint NOT NULL,
	"total" bigint NOT NULL,
	CONSTRAINT "seller_orders_number_unique" UNIQUE("number"),
	CONSTRAINT "seller_orders_total" CHECK ("seller_orders"."total" = "seller_orders"."items_total" + "seller_orders"."delivery_fee" and "seller_orders"."items_total" > 0)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"order_id" uuid,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_dedupeKey_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"detail" text,
	"dedupe_key" text,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"answer" text NOT NULL,
	"response_code" text,
	"transaction_status" text,
	"amount" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"amount" bigint NOT NULL,
	"merchant_code" text NOT NULL,
	"create_date" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"response_code" text,
	"transaction_status" text,
	"transaction_number" text,
	"bank_code" text,
	"paid_at" timestamp with time zone,
	"settled_by" text,
	"settled_at" timestamp with time zone,
	"query_count" integer DEFAULT 0 NOT NULL,
	"next_query_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_attempts_reference_unique" UNIQUE("reference"),
	CONSTRAINT "payment_attempts_amount" CHECK ("payment_attempts"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "payment_incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"order_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"reported_amount" bigint NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"refund_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"seller_order_id" uuid,
	"method" text NOT NULL,
	"amount" bigint NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"paid_amount" bigint DEFAULT 0 NOT NULL,
	"refunded_amount" bigint DEFAULT 0 NOT NULL,
	"paid_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_amount" CHECK ("payments"."amount" > 0 and "payments"."paid_amount" >= 0),
	CONSTRAINT "payments_refunds_within_paid" CHECK ("payments"."refunded_amount" between 0 and "payments"."paid_amount")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"attempt_id" uuid,
	"seller_order_id" uuid,
	"cause_key" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'requested' NOT NULL,
	"gateway_transaction_number" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "refunds_causeKey_unique" UNIQUE("cause_key"),
	CONSTRAINT "refunds_amount" CHECK ("refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"province_code" text NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"kind" text NOT NULL,
	"folded_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commune_code" text NOT NULL,
	"ward_name" text NOT NULL,
	"district_name" text NOT NULL,
	"province_name" text NOT NULL,
	"folded_ward" text NOT NULL,
	"folded_district" text NOT NULL,
	"folded_province" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"folded_name" text NOT NULL,
	CONSTRAINT "provinces_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "certificate_products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_id" uuid NOT NULL,
	"product_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"holder_name" text NOT NULL,
	"scope" text NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"status" text DEFAULT 'sent' NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"verification_method" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"order_line_id" uuid,
	"author_name" text NOT NULL,
	"author_place" text,
	"rating" integer NOT NULL,
	"body" text NOT NULL,
	"status" text DEFAULT 'awaiting' NOT NULL,
	"published_at" timestamp with time zone,
	"reply" text,
	"replied_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_orderLineId_unique" UNIQUE("order_line_id"),
	CONSTRAINT "reviews_rating" CHECK ("reviews"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"vector" "tsvector" NOT NULL,
	"kind_id" text NOT NULL,
	"category_ids" text[] NOT NULL,
	"commune_code" text NOT NULL,
	"seller_slug" text NOT NULL,
	"seller_kind" text NOT NULL,
	"certificate_kinds" text[] NOT NULL,
	"certificates_expire_at" timestamp with time zone,
	"season_months" integer[] NOT NULL,
	"price" bigint NOT NULL,
	"sold_count" integer NOT NULL,
	"standing" real NOT NULL,
	"approved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"folded" text NOT NULL,
	"occurrences" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_areas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_method_id" uuid NOT NULL,
	"commune_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_methods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"fee" bigint DEFAULT 0 NOT NULL,
	"free_from" bigint,
	"transit_hours" integer NOT NULL,
	"pickup_address" text,
	"opening_note" text,
	CONSTRAINT "delivery_methods_fee" CHECK ("delivery_methods"."fee" >= 0 and coalesce("delivery_methods"."free_from", 0) >= 0),
	CONSTRAINT "delivery_methods_hours" CHECK ("delivery_methods"."transit_hours" > 0)
);
--> statement-breakpoint
CREATE TABLE "seller_bank_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"bank_bin" text NOT NULL,
	"account_number" text NOT NULL,
	"holder_name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sellers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"legal_name" text NOT NULL,
	"representative_name" text,
	"address_line" text NOT NULL,
	"commune_code" text NOT NULL,
	"phone" text NOT NULL,
	"email" text,
	"tax_code" text,
	"business_code" text,
	"story" text DEFAULT '' NOT NULL,
	"story_en" text,
	"picture_id" uuid,
	"minimum_order" bigint DEFAULT 0 NOT NULL,
	"verified_at" timestamp with time zone,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sellers_slug_unique" UNIQUE("slug"),
	CONSTRAINT "sellers_minimum_order" CHECK ("sellers"."minimum_order" >= 0)
);
--> statement-breakpoint
ALTER TABLE "cart_deliveries" ADD CONSTRAINT "cart_deliveries_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_deliveries" ADD CONSTRAINT "cart_deliveries_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_lines" ADD CONSTRAINT "cart_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carts" ADD CONSTRAINT "carts_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_picks" ADD CONSTRAINT "home_picks_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_kinds" ADD CONSTRAINT "product_kinds_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_pictures" ADD CONSTRAINT "product_pictures_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_pictures" ADD CONSTRAINT "product_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_kind_id_product_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."product_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_prices" ADD CONSTRAINT "variant_prices_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_policies" ADD CONSTRAINT "order_policies_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_policies" ADD CONSTRAINT "order_policies_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD CONSTRAINT "seller_orders_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_orders" ADD CONSTRAINT "seller_orders_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_incidents" ADD CONSTRAINT "payment_incidents_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_incidents" ADD CONSTRAINT "payment_incidents_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_attempt_id_payment_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."payment_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_seller_order_id_seller_orders_id_fk" FOREIGN KEY ("seller_order_id") REFERENCES "public"."seller_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_places" ADD CONSTRAINT "former_places_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_products" ADD CONSTRAINT "certificate_products_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_products" ADD CONSTRAINT "certificate_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_areas" ADD CONSTRAINT "delivery_areas_delivery_method_id_delivery_methods_id_fk" FOREIGN KEY ("delivery_method_id") REFERENCES "public"."delivery_methods"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_areas" ADD CONSTRAINT "delivery_areas_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_methods" ADD CONSTRAINT "delivery_methods_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_bank_accounts" ADD CONSTRAINT "seller_bank_accounts_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sellers" ADD CONSTRAINT "sellers_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sellers" ADD CONSTRAINT "sellers_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cart_deliveries_cart_id_seller_id_index" ON "cart_deliveries" USING btree ("cart_id","seller_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cart_lines_cart_id_variant_id_index" ON "cart_lines" USING btree ("cart_id","variant_id");--> statement-breakpoint
CREATE INDEX "carts_updated_at_index" ON "carts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "lots_product_id_harvested_on_index" ON "lots" USING btree ("product_id","harvested_on");--> statement-breakpoint
CREATE INDEX "product_kinds_category_id_index" ON "product_kinds" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "product_pictures_product_id_position_index" ON "product_pictures" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "products_seller_id_index" ON "products" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "products_kind_id_index" ON "products" USING btree ("kind_id");--> statement-breakpoint
CREATE INDEX "products_status_approved_at_index" ON "products" USING btree ("status","approved_at");--> statement-breakpoint
CREATE INDEX "variant_prices_variant_id_valid_from_index" ON "variant_prices" USING btree ("variant_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "variants_product_id_position_index" ON "variants" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "stock_movements_variant_id_index" ON "stock_movements" USING btree ("variant_id");--> statement-breakpoint
CREATE INDEX "stock_movements_order_line_id_index" ON "stock_movements" USING btree ("order_line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dated_rules_key_valid_from_index" ON "dated_rules" USING btree ("key","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_slug_locale_version_index" ON "policy_versions" USING btree ("slug","locale","version");--> statement-breakpoint
CREATE UNIQUE INDEX "post_rates_zone_valid_from_index" ON "post_rates" USING btree ("zone","valid_from");--> statement-breakpoint
CREATE INDEX "post_zones_from_province_code_to_province_code_index" ON "post_zones" USING btree ("from_province_code","to_province_code");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_kind_index" ON "ledger_accounts" USING btree ("kind") WHERE "ledger_accounts"."seller_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_kind_seller_id_index" ON "ledger_accounts" USING btree ("kind","seller_id") WHERE "ledger_accounts"."seller_id" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entries_transaction_id_index" ON "ledger_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_account_id_index" ON "ledger_entries" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "ledger_transactions_order_id_index" ON "ledger_transactions" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_events_order_id_created_at_index" ON "order_events" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "order_lines_seller_order_id_index" ON "order_lines" USING btree ("seller_order_id");--> statement-breakpoint
CREATE INDEX "order_lines_variant_id_index" ON "order_lines" USING btree ("variant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_policies_order_id_policy_version_id_index" ON "order_policies" USING btree ("order_id","policy_version_id");--> statement-breakpoint
CREATE INDEX "orders_placed_at_index" ON "orders" USING btree ("placed_at");--> statement-breakpoint
CREATE INDEX "seller_orders_order_id_index" ON "seller_orders" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "seller_orders_seller_id_status_index" ON "seller_orders" USING btree ("seller_id","status");--> statement-breakpoint
CREATE INDEX "seller_orders_confirm_by_index" ON "seller_orders" USING btree ("confirm_by") WHERE "seller_orders"."status" = 'placed';--> statement-breakpoint
CREATE INDEX "messages_order_id_index" ON "messages" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "outbox_topic_available_at_index" ON "outbox" USING btree ("topic","available_at") WHERE "outbox"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe_key_index" ON "outbox" USING btree ("dedupe_key") WHERE "outbox"."done_at" is null and "outbox"."leased_until" is null;--> statement-breakpoint
CREATE INDEX "gateway_calls_reference_index" ON "gateway_calls" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "gateway_calls_created_at_index" ON "gateway_calls" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "payment_attempts_payment_id_index" ON "payment_attempts" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "payment_attempts_next_query_at_index" ON "payment_attempts" USING btree ("next_query_at") WHERE "payment_attempts"."status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_incidents_attempt_id_kind_index" ON "payment_incidents" USING btree ("attempt_id","kind");--> statement-breakpoint
CREATE INDEX "payment_incidents_status_created_at_index" ON "payment_incidents" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "payments_order_id_index" ON "payments" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_order_id_method_index" ON "payments" USING btree ("order_id","method") WHERE "payments"."seller_order_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_seller_order_id_index" ON "payments" USING btree ("seller_order_id") WHERE "payments"."seller_order_id" is not null;--> statement-breakpoint
CREATE INDEX "refunds_payment_id_index" ON "refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "refunds_status_index" ON "refunds" USING btree ("status");--> statement-breakpoint
CREATE INDEX "communes_province_code_index" ON "communes" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "communes_folded_name_index" ON "communes" USING btree ("folded_name");--> statement-breakpoint
CREATE INDEX "former_places_commune_code_index" ON "former_places" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "former_places_folded_ward_index" ON "former_places" USING btree ("folded_ward");--> statement-breakpoint
CREATE UNIQUE INDEX "former_places_commune_code_ward_name_district_name_province_name_index" ON "former_places" USING btree ("commune_code","ward_name","district_name","province_name");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_products_certificate_id_product_id_index" ON "certificate_products" USING btree ("certificate_id","product_id");--> statement-breakpoint
CREATE INDEX "certificate_products_product_id_index" ON "certificate_products" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "certificates_seller_id_index" ON "certificates" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "certificates_expires_on_index" ON "certificates" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "reviews_product_id_published_at_index" ON "reviews" USING btree ("product_id","published_at");--> statement-breakpoint
CREATE INDEX "search_documents_vector" ON "search_documents" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "search_documents_categories" ON "search_documents" USING gin ("category_ids");--> statement-breakpoint
CREATE INDEX "search_documents_commune_code_index" ON "search_documents" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "search_documents_seller_slug_index" ON "search_documents" USING btree ("seller_slug");--> statement-breakpoint
CREATE INDEX "search_documents_price_product_id_index" ON "search_documents" USING btree ("price","product_id");--> statement-breakpoint
CREATE INDEX "search_documents_sold_count_product_id_index" ON "search_documents" USING btree ("sold_count","product_id");--> statement-breakpoint
CREATE INDEX "search_documents_standing_product_id_index" ON "search_documents" USING btree ("standing","product_id");--> statement-breakpoint
CREATE INDEX "search_documents_approved_at_product_id_index" ON "search_documents" USING btree ("approved_at","product_id");--> statement-breakpoint
CREATE INDEX "search_documents_certificates_expire_at_index" ON "search_documents" USING btree ("certificates_expire_at");--> statement-breakpoint
CREATE INDEX "search_words_trigram" ON "search_words" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_areas_delivery_method_id_commune_code_index" ON "delivery_areas" USING btree ("delivery_method_id","commune_code");--> statement-breakpoint
CREATE INDEX "delivery_areas_commune_code_index" ON "delivery_areas" USING btree ("commune_code");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_methods_seller_id_kind_index" ON "delivery_methods" USING btree ("seller_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "seller_bank_accounts_seller_id_index" ON "seller_bank_accounts" USING btree ("seller_id") WHERE "seller_bank_accounts"."is_active";--> statement-breakpoint
CREATE INDEX "sellers_commune_code_index" ON "sellers" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "sellers_status_index" ON "sellers" USING btree ("status");