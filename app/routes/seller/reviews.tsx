import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSellerReviews } from "#app/domain/reviews/seller-voice-queries.server";
import { requireSeller } from "#app/http/authorize.server";
import { sellerDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { services } from "#app/services.server";
import { formatDate } from "#app/ui/format";
import { Stars } from "#app/ui/product/reviews";
import { Pager, pageOf } from "#app/ui/voices/pager";
import { sellerVoiceWords as words } from "#app/ui/words/seller-voices";

const pageSize = 30;

export const meta: MetaFunction = () => [{ title: `${words.reviews} · Chợ Tây Ninh` }];
export const headers = pageHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeller(request, params.seller, "owner", "manager");
  const page = pageOf(request.url);
  const rows = await listSellerReviews(services().db, {
    sellerId: actor.sellerId,
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  });
  const shown = { reviews: rows.slice(0, pageSize), page, hasMore: rows.length > pageSize };
  return data({ desk: sellerDesk(actor), ...shown }, { headers: privatePage });
}

export default function SellerReviews() {
  const { desk, reviews, page, hasMore } = useLoaderData<typeof loader>();
  const home = `/nguoi-ban/${desk.slug}/danh-gia`;
  return (
    <div className="edge grid max-w-3xl gap-4 py-5">
      <h1>{words.reviews}</h1>
      {reviews.length === 0 && <p className="text-muted">{words.noReviews}</p>}
      <ul className="grid gap-3">
        {reviews.map((review) => (
          <li key={review.id} className="card grid gap-1 p-4">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <Stars rating={review.rating} />
              <span className={review.reply ? "mark mark-leaf" : "mark"}>
                {review.reply ? words.answered : words.toAnswer}
              </span>
            </p>
            <p className="font-semibold">{review.productName}</p>
            <p className="whitespace-pre-line">{review.body}</p>
            <p className="text-sm text-muted">
              {review.authorName}
              {review.publishedAt && ` · ${formatDate(review.publishedAt, "vi")}`}
            </p>
            {review.reply ? (
              <p className="border-s-4 border-leaf-soft ps-3 whitespace-pre-line">{review.reply}</p>
            ) : (
              <p>
                <a className="link-alone" href={`${home}/${review.id}`}>
                  {words.answer}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Pager path={home} page={page} hasMore={hasMore} />
    </div>
  );
}
