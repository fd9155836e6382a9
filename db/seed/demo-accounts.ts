import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { accounts, datedRules, sellerMembers, sellers } from "#db/schema";
import { seedRules } from "./rules";
import { seedId } from "./seeded";

/** What the demo's sign-on system calls itself: no address that answers, so no port changes it. */
export const demoIssuer = "https://dinh-danh.thu-nghiem.example";

/** Which groups of the demo's sign-on system make officers, as SSO_GROUPS says it. */
export const demoGroups = [
  "cho-kiem-duyet=moderation",
  "cho-chung-nhan=certificate",
  "cho-thuong-mai=trade",
  "cho-xa-*=commune",
  "cho-giam-sat=auditor",
  "cho-quan-tri=administrator",
].join(",");

type SellerRole = NonNullable<(typeof sellerMembers.$inferInsert)["role"]>;

export interface DemoPerson {
  subject: string;
  name: string;
  /** What they are, in words for whoever chooses. */
  role: string;
  claims: Readonly<Record<string, string | readonly string[]>>;
  /** The shop of the demo they act for. */
  memberOf?: { slug: string; role: SellerRole };
}

/** Everybody of the demo who can sign in; all invented, numbers too. */
export const demoPeople: readonly DemoPerson[] = [
  citizen("nguoi-mua", "Trần Thị Hoa", "Người mua hàng", "072188000011", "0903123456"),
  citizen("nong-dan", "Huỳnh Văn Tám", "Nông dân, chưa có gian hàng", "072175000022", "0918222333"),
  {
    ...citizen(
      "chu-vuon",
      "Lê Văn Thuận",
      "Chủ gian hàng Vườn mãng cầu Bảy Thuận",
      "072170000033",
      "0937444555",
    ),
    memberOf: { slug: "vuon-mang-cau-bay-thuan", role: "owner" },
  },
  {
    subject: "htx-chan-nui",
    name: "Nguyễn Thị Kim Loan",
    role: "Người quản lý HTX Mãng cầu Chân Núi",
    claims: {
      LoaiTaiKhoan: "2",
      HoVaTen: "Nguyễn Thị Kim Loan",
      TenDoanhNghiep: "Hợp tác xã Nông nghiệp Mãng cầu Chân Núi",
      MaSoThue: "3901234577",
      MaSoDoanhNghiep: "3901234577",
      SoDinhDanh: "072179000044",
      SoDienThoai: "0276382212",
      loAs: "LoA2",
    },
    memberOf: { slug: "htx-mang-cau-chan-nui", role: "owner" },
  },
  citizen("xa-vien", "Phạm Văn Út", "Xã viên HTX Mãng cầu Chân Núi", "072182000055", "0976111222"),
  {
    ...citizen(
      "dong-goi",
      "Võ Thị Bé Sáu",
      "Người đóng gói ở Vườn mãng cầu Bảy Thuận",
      "072195000066",
      "0389666777",
    ),
    memberOf: { slug: "vuon-mang-cau-bay-thuan", role: "packer" },
  },
  officer("kiem-duyet", "Nguyễn Thanh Mai", "Cán bộ duyệt sản phẩm", "cho-kiem-duyet"),
  officer("chung-nhan", "Lâm Quốc Bình", "Cán bộ chứng nhận, ngành nông nghiệp", "cho-chung-nhan"),
  officer("thuong-mai", "Đặng Thu Hà", "Cán bộ thương mại", "cho-thuong-mai"),
  officer("thuong-mai-hai", "Hồ Ngọc Sơn", "Cán bộ thương mại thứ hai", "cho-thuong-mai"),
  officer("can-bo-xa", "Trương Minh Nhật", "Cán bộ phường Bình Minh", "cho-xa-25480"),
  officer("giam-sat", "Phan Thị Lệ", "Cán bộ giám sát, chỉ xem", "cho-giam-sat"),
  officer("quan-tri", "Cao Văn Kiên", "Quản trị hệ thống", "cho-quan-tri"),
];

function citizen(
  subject: string,
  name: string,
  role: string,
  SoDinhDanh: string,
  SoDienThoai: string,
): DemoPerson {
  return {
    subject,
    name,
    role,
    claims: { LoaiTaiKhoan: "1", HoVaTen: name, SoDinhDanh, SoDienThoai, loAs: "LoA2" },
  };
}

function officer(subject: string, name: string, role: string, group: string): DemoPerson {
  return {
    subject,
    name,
    role,
    claims: { LoaiTaiKhoan: "1", HoVaTen: name, loAs: "LoA2", groups: [group] },
  };
}

/**
 * The people of the demo who act for one of its shops, before their first sign-in; the others come by
 * themselves. Also the rules a database of an earlier day does not have yet. May be called again.
 */
export async function seedDemoAccounts(db: Db): Promise<void> {
  await db
    .insert(datedRules)
    .values([...seedRules])
    .onConflictDoNothing();
  const members = demoPeople.flatMap((person) =>
    person.memberOf ? [{ ...person, memberOf: person.memberOf }] : [],
  );
  const shops = await db
    .select({ id: sellers.id, slug: sellers.slug })
    .from(sellers)
    .where(
      inArray(
        sellers.slug,
        members.map(({ memberOf }) => memberOf.slug),
      ),
    );
  const rows = members.flatMap((member) => {
    const shop = shops.find(({ slug }) => slug === member.memberOf.slug);
    return shop ? [{ ...member, sellerId: shop.id, id: seedId("account", member.subject) }] : [];
  });
  if (rows.length === 0) return;
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(accounts)
      .values(
        rows.map(({ id, subject, name, claims }) => ({
          id,
          issuer: demoIssuer,
          subject,
          kind: claims.LoaiTaiKhoan === "2" ? ("organisation" as const) : ("person" as const),
          displayName: name,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    // Whoever left a shop since does not come back by a restart.
    const anew = rows.filter(({ id }) => made.some((account) => account.id === id));
    if (anew.length === 0) return;
    await tx
      .insert(sellerMembers)
      .values(
        anew.map(({ id, sellerId, memberOf }) => ({
          id: seedId("member", id, sellerId),
          sellerId,
          accountId: id,
          role: memberOf.role,
        })),
      )
      .onConflictDoNothing();
  });
}

/** The account of a person of the demo, before their first sign-in too. */
export async function demoAccountOf(tx: Db, subject: string): Promise<string> {
  const person = demoPeople.find((candidate) => candidate.subject === subject)!;
  await tx
    .insert(accounts)
    .values({
      id: seedId("account", subject),
      issuer: demoIssuer,
      subject,
      kind: "person",
      displayName: person.name,
    })
    .onConflictDoNothing();
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.issuer, demoIssuer), eq(accounts.subject, subject)));
  return account!.id;
}
