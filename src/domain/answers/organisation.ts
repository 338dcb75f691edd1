/** What the name of an organisation or office begins with, folded, longest first. */
const HEADS =
  /^(?:uy ban kiem tra|bi thu|pho bi thu|chanh an|bao hiem xa hoi|giao duc va dao tao|nganh|uy ban|ban chi huy|ban(?! hanh| than| tin| tom| sao| chat| oi| vung| lang| cao| toi| minh| em)|van phong|hoi dong|hoi(?! vien| nhap| y)|doan(?! ket| vien| may)|thuong truc|dang uy|kho bac|thanh tra|vien kiem sat|toa an|benh vien|trung tam|lien doan|bo chi huy|bo tu lenh|chi cuc|cuc|cong an|so(?! ket| luong| voi| lan| tien| hieu| do| sach)|phong(?! trao| van| ngua| chong| tang| em| toi| minh| ben)|truong(?! hop)|cong ty|tong giam doc|giam doc|chu tich|bo truong|thu truong|bo(?! sung| tieu| nhiem| tinh| doi)) /;

/** Heads that are names by themselves. */
const WHOLE = new Set(['uy ban kiem tra', 'bao hiem xa hoi', 'giao duc va dao tao']);

/** Words with which the predicate or another part of the question begins. */
const ENDS = new Set(
  'duoc co phai lam can se giao theo o chiu chu phoi gui bao thi va voi trong khi la gi nao ai nhiem trach de cho ve thuc trien tham ra quyet trinh khen tang xet muon nen hay do nay ay day kia gom khong ko k hong hok'.split(
    ' ',
  ),
);

/** Pairs of words that names have although one of them would end a name: "Phòng Giáo dục", "Ban Tuyên giáo". */
const IN_NAMES = new Set(['giao duc', 'giao thong', 'tuyen giao', 'ton giao', 'chu thap', 'thap do']);

/** "Công ty tôi": whose case it is, not whom the question is about. */
const OWN = new Set(['toi', 'em', 'minh', 'chung']);

/** Words that make something else of what follows: "xin hỏi", "đòi hỏi" are no "Hội", "hồ sơ" no "Sở", "cán bộ" no "Bộ". */
const NOT_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  hoi: new Set(['cho', 'xin', 'muon', 'doi', 'cau', 'hay']),
  so: new Set(['ho', 'co', 'mot', 'con']),
  truong: new Set(['chu', 'moi', 'thi', 'tang', 'hien', 'linh', 'lap']),
  bo: new Set(['can', 'noi', 'toan', 'dang', 'tien', 'phan']),
};

/** What may stand before the organisation's name: "nhiệm vụ của", "giao riêng cho". */
const OPENING =
  /^(?:theo )?(?:(?:[a-z]+ ){0,3}?(?:nhiem vu|trach nhiem|vai tro|cong viec|quyen han)(?: cu the)? cua|(?:giao|phan cong)(?: rieng| viec| nhiem vu)?(?: gi)? cho) /;

/** How far into the question it may begin: after "cho hỏi" and the like. */
const LATEST_START = 2;
const LONGEST = 8;

/**
 * The organisation a question is about, as folded words: "cong an thanh pho duoc giao nhiem vu gi" → "cong an thanh pho".
 * Undefined where the question does not begin with one, or only asks for one ("ban nào").
 */
export function askedOrganisation(asked: readonly string[]): readonly string[] | undefined {
  const opening =
    OPENING.exec(`${asked.join(' ')} `)?.[0]
      .trim()
      .split(' ').length ?? 0;
  const words = asked.slice(opening);
  for (let from = 0; from <= LATEST_START; from += 1) {
    const rest = words.slice(from, from + LONGEST);
    if (NOT_BEFORE[rest[0] ?? '']?.has(words[from - 1] ?? '')) continue;
    const head = HEADS.exec(`${rest.join(' ')} `)?.[0]
      .trim()
      .split(' ').length;
    if (head === undefined) continue;
    const length = rest.findIndex((_, i) => i >= head && endsName(rest, i));
    const name = length < 0 ? rest : rest.slice(0, length);
    if (tellsAsker(name)) return undefined;
    return (name.length > head || WHOLE.has(name.join(' '))) && !name.some((word) => OWN.has(word))
      ? name
      : undefined;
  }
  return undefined;
}

/** "Bí thư xã hỏi …" tells who asks; "hội đồng", "Hội Phụ nữ" are other words. */
function tellsAsker(name: readonly string[]): boolean {
  return name.some(
    (word, i) =>
      i > 0 && word === 'hoi' && !IN_HOI.has(name[i + 1] ?? '') && !BEFORE_SOCIAL.has(name[i - 2] ?? ''),
  );
}

/** "Bảo hiểm xã hội", "chính trị - xã hội". */
const BEFORE_SOCIAL = new Set(['hiem', 'tri', 'sach']);
const IN_HOI = new Set(['dong', 'nong', 'phu', 'lien', 'cuu', 'vien', 'chu', 'lhpn']);

function endsName(words: readonly string[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i] ?? '', words[i + 1]];
  return ENDS.has(word) && !IN_NAMES.has(`${before} ${word}`) && !IN_NAMES.has(`${word} ${after}`);
}
