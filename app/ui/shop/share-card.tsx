import { ButtonLink } from "../button";
import { Icon } from "../icon";
import { shareKitWords as words } from "../words/share-kit";

/** One thing to send around: the picture messengers will show, the words to paste, the posters. */
export function ShareCard({
  name,
  url,
  text,
  mediaId,
  poster,
  isOpen = false,
}: {
  name: string;
  url: string;
  text: string;
  mediaId: string | null;
  /** Address of the poster, without its size. */
  poster: string;
  /** Stands by itself rather than within a card that opens. */
  isOpen?: boolean;
}) {
  return (
    <div className={isOpen ? "card grid gap-4 p-4" : "grid gap-4 px-4 pb-4"}>
      {mediaId && (
        <img
          src={`/anh/${mediaId}/chia-se.jpg`}
          alt={words.pictureAlt(name)}
          width={1200}
          height={630}
          loading={isOpen ? "eager" : "lazy"}
          className="w-full max-w-md rounded-card"
        />
      )}
      <div>
        <p className="mb-1 font-semibold">{words.text}</p>
        <p className="rounded-control bg-leaf-soft p-3 break-words">{text}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <copy-text hidden data-text={text} data-done={words.copied}>
          <button type="button" className="button">
            {words.copy}
          </button>
        </copy-text>
        <share-link hidden data-url={url} data-title={name} data-copied={words.linkCopied}>
          <button type="button" className="button button-quiet">
            <Icon name="share" size={20} />
            {words.share}
          </button>
        </share-link>
        <ButtonLink look="quiet" href={`${poster}?co=a5`}>
          {words.posterA5}
        </ButtonLink>
        <ButtonLink look="quiet" href={`${poster}?co=a4`}>
          {words.posterA4}
        </ButtonLink>
      </div>
    </div>
  );
}
