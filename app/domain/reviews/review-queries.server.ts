import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";

export interface Review {
  id: string;
  authorName: string;
  authorPlace: string | null;
  rating: number;
  body: string;
  publishedAt: Date;
  reply: string | null;
  /** The buyer's photos, each approved with the review. */
  pictures: { id: string; width: number; height: number; blurDataUri: string }[];
  /** An order line proves it. */
  isFromBuyer: boolean;
}

export interface ProductReviews {
  /** How many gave 1, 2, 3, 4, 5 stars. */
  histogram: [number, number, number, number, number];
  reviews: Review[];
}

/** The newest published reviews of a product, and how the stars are spread over all of them. */
export async function productReviews(
  db: Db,
  { productId, limit }: { productId: string; limit: number },
): Promise<ProductReviews> {
  const [row] = await db.execute<{
    histogram: Record<string, number>;
    list: (Omit<Review, "publishedAt"> & { publishedAt: string })[];
  }>(sql`
    select
      coalesce((select json_object_agg(rating, count) from (
        select rating, count(*)::int as count from reviews
        where product_id = ${productId} and status = 'published' group by rating) x), '{}'::json)
        as histogram,
      coalesce((select json_agg(json_build_object('id', r.id, 'authorName', r.author_name,
          'authorPlace', r.author_place, 'rating', r.rating, 'body', r.body,
          'publishedAt', coalesce(r.published_at, r.created_at), 'reply', r.reply,
          'pictures', (select coalesce(json_agg(json_build_object('id', m.id, 'width', m.width,
              'height', m.height, 'blurDataUri', m.blur_data_uri) order by p.position), '[]'::json)
            from review_pictures p join media m on m.id = p.media_id
            where p.review_id = r.id and m.is_public),
          'isFromBuyer', r.order_line_id is not null)
          order by coalesce(r.published_at, r.created_at) desc)
        from (select * from reviews where product_id = ${productId} and status = 'published'
              order by published_at desc nulls last, id limit ${limit}) r), '[]'::json) as list`);
  const stars = (rating: number) => row?.histogram[rating] ?? 0;
  return {
    histogram: [stars(1), stars(2), stars(3), stars(4), stars(5)],
    reviews: (row?.list ?? []).map((review) => ({
      ...review,
      publishedAt: new Date(review.publishedAt),
    })),
  };
}
