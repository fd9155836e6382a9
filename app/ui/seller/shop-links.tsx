import {
  dossierPath,
  farmersPath,
  helpersPath,
  helpingPath,
  membersPath,
  noticesPath,
  sellerDeskPath,
} from "#app/paths";
import { Icon, type IconName } from "../icon";
import { assistanceWords } from "../words/assistance";
import { dossierWords } from "../words/dossier";
import { farmerWords } from "../words/farmers";
import { memberWords } from "../words/members";
import { shopDeskWords } from "../words/shop-desk";

const words = shopDeskWords.links;

/** The parts of a shop that are about its people and papers; a helper sees no more than they may open. */
export function ShopLinks({
  slug,
  isHelper,
  isCooperative,
  unread,
}: {
  slug: string;
  isHelper: boolean;
  isCooperative: boolean;
  unread: number;
}) {
  const links: [href: string, name: string, icon: IconName][] = [
    [
      noticesPath(slug),
      unread > 0 ? `${memberWords.inbox} (${unread})` : memberWords.inbox,
      "info",
    ],
    [dossierPath(slug), dossierWords.title, "orders"],
    [`${sellerDeskPath(slug)}/chung-nhan`, words.certificates, "shield"],
    [`${sellerDeskPath(slug)}/hoi-dap`, words.questions, "search"],
    [`${sellerDeskPath(slug)}/danh-gia`, words.reviews, "star"],
    [`${sellerDeskPath(slug)}/quyet-dinh`, words.decisions, "care"],
  ];
  if (!isHelper) {
    links.push(
      [membersPath(slug), memberWords.title, "person"],
      [helpersPath(slug), assistanceWords.title, "phone"],
    );
  }
  if (!isHelper && isCooperative) {
    links.push(
      [farmersPath(slug), farmerWords.title, "leaf"],
      [helpingPath(slug), assistanceWords.helpTitle, "share"],
    );
  }
  return (
    <nav aria-label={words.label} className="mt-4 grid max-w-3xl gap-2 sm:grid-cols-2">
      {links.map(([href, name, icon]) => (
        <a
          key={href}
          href={href}
          className="card flex min-h-14 items-center gap-3 px-4 font-semibold"
        >
          <Icon name={icon} />
          <span className="min-w-0 flex-1">{name}</span>
          <Icon name="right" size={18} />
        </a>
      ))}
    </nav>
  );
}
