import type { DocumentKey } from '../../domain/citation/citation.ts';
import type { SitePath } from '../../domain/paths.ts';
import type { Party } from '../../domain/task/party.ts';
import type { Task } from '../../domain/task/task.ts';
import type { RegisterRow } from '../../domain/task/task-export.ts';
import { buildUnits, type Speaker, type Unit, type UnitNaming, unitNaming } from '../../domain/task/unit.ts';
import { speakers } from '../../domain/task/unit-speaker.ts';
import type { PlacedTask } from '../library/document-record.ts';
import type { HeldDocument, Library, ShownDocument } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { perLibrary } from '../library/per-library.ts';
import { findMentions } from './unit-mentions.ts';

export const roles = ['lead', 'support', 'adviser', 'assigned'] as const;
export type Role = (typeof roles)[number];

/** A task of the register: the row that is printed, its document, and who is meant by each party. */
export interface TaskEntry extends RegisterRow {
  readonly held: HeldDocument;
  readonly parties: readonly { readonly role: Role; readonly party: Party; readonly unit: UnitPage | null }[];
  /** Keys of the documents that the task cites. */
  readonly cites: readonly DocumentKey[];
  /** Another one when anything that a list or file shows of it has changed. */
  readonly made: string;
}

/** A unit with everything that its page shows. */
export interface UnitPage extends Unit {
  readonly path: SitePath;
  readonly entries: TaskEntry[];
  /** Documents held or cited that it issued. */
  readonly issued: ShownDocument[];
  /** Documents held that have no number yet, issued by it. */
  readonly drafted: HeldDocument[];
  /** Sections that name it, by document. */
  readonly mentions: Map<HeldDocument, readonly number[]>;
  /** Documents whose list of recipients names it. */
  readonly receives: HeldDocument[];
}

/** Register — sổ theo dõi nhiệm vụ: the tasks of all documents, and the units that they name. */
export interface Register {
  /** In the order of the library, then of the text. */
  readonly entries: readonly TaskEntry[];
  readonly byDocument: ReadonlyMap<string, readonly TaskEntry[]>;
  /** By name. */
  readonly units: readonly UnitPage[];
  /** Groups as written («các sở, ban, ngành»), with how many tasks name each, the most named first. */
  readonly groups: readonly { readonly name: string; readonly count: number }[];
}

/** The register of a library, worked out once. */
export const registerOf: (library: Library) => Register = perLibrary('register', buildRegister);

/** Another one when anything that a list or file shows of the tasks has changed. */
export function madeOf(entries: readonly TaskEntry[]): string {
  return entries.map(({ made }) => made).join('\n');
}

function buildRegister(library: Library): Register {
  const naming = unitNaming(library.unitTable);
  const { keyOf } = naming;
  const told = speakers(library.site, (a, b) => keyOf(a, anybody) === keyOf(b, anybody));
  const spoken = new Map(library.documents.map((document) => [document, told(document.facts)]));
  const speakerOf = (document: HeldDocument) => spoken.get(document) ?? anybody;

  const units = new Map<string, UnitPage>();
  for (const [key, unit] of buildUnits(library.unitTable, namedUnits(library, naming, speakerOf))) {
    units.set(key, {
      ...unit,
      path: `don-vi/${unit.slug}/`,
      entries: [],
      issued: [],
      drafted: [],
      mentions: new Map(),
      receives: [],
    });
  }

  const entries: TaskEntry[] = [];
  const byDocument = new Map<string, TaskEntry[]>();
  const groups = new Map<string, { name: string; count: number }>();
  for (const document of library.documents) {
    const speaker = speakerOf(document);
    const list: TaskEntry[] = [];
    const resolved = document.tasks.map((task) => {
      const parties = roles.flatMap((role) =>
        task[role].map((party) => ({
          role,
          party,
          unit: party.kind === 'unit' ? (units.get(keyOf(party.name, speaker)) ?? null) : null,
        })),
      );
      return { task, parties, cites: citedKeys(document, task) };
    });
    for (const { task, parties, cites } of resolved) {
      let leads = task.shown;
      for (const { unit } of parties) leads += `${unit?.slug ?? ''} `;
      for (const key of cites) leads += `\0${key}\0${shownAt(library.byKey.get(key))}`;
      const entry: TaskEntry = {
        held: document,
        task,
        parties,
        cites,
        document: documentName(document),
        place: task.sectionLabel,
        basis: cites.map((key) => library.byKey.get(key)?.label ?? key),
        path: document.path + (anchorOf(task) === null ? '' : `#${anchorOf(task)}`),
        date: document.facts.date,
        made: digestOf(leads),
      };
      list.push(entry);
      for (const unit of new Set(parties.map(({ unit }) => unit))) unit?.entries.push(entry);
      for (const { party } of parties) {
        if (party.kind !== 'group') continue;
        const key = keyOf(party.name, speaker);
        const group = groups.get(key) ?? { name: party.name, count: 0 };
        groups.set(key, { ...group, count: group.count + 1 });
      }
    }
    byDocument.set(document.slug, list);
    entries.push(...list);
    if (document.key === null) units.get(keyOf(document.facts.issuer ?? '', speaker))?.drafted.push(document);
    for (const key of new Set(document.recipients.map((name) => keyOf(name, speaker)))) {
      units.get(key)?.receives.push(document);
    }
  }
  for (const document of library.byKey.values()) {
    if (document.issuer !== null)
      units.get(keyOf(document.issuer, whoCites(document, speakerOf)))?.issued.push(document);
  }
  for (const [document, mentions] of findMentions(library, units, speakerOf)) {
    for (const [key, sections] of mentions) units.get(key)?.mentions.set(document, sections);
  }
  return {
    entries,
    byDocument,
    units: [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.slug < b.slug ? -1 : 1)),
    groups: [...groups.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  };
}

const anybody: Speaker = { whose: 'other', office: null, province: null };

/** By whose words a document is named: its own, else those of the nearest that cites it. */
function whoCites(document: ShownDocument, speakerOf: (held: HeldDocument) => Speaker): Speaker {
  if (document.heldDocument) return speakerOf(document.heldDocument);
  const citing = document.backlinks.map(({ from }) => speakerOf(from));
  return (
    citing.find(({ whose }) => whose === 'own') ?? citing.find(({ whose }) => whose === 'local') ?? citing[0] ?? anybody
  );
}

/** Every written name with its key: parties of tasks, issuers and recipients of held documents. */
function* namedUnits(library: Library, { keyOf, nameOf }: UnitNaming, speakerOf: (held: HeldDocument) => Speaker) {
  for (const document of library.documents) {
    const speaker = speakerOf(document);
    const name = (written: string) => ({ key: keyOf(written, speaker), name: nameOf(written, speaker) });
    if (document.facts.issuer !== null) yield name(document.facts.issuer);
    for (const task of document.tasks) {
      for (const role of roles) for (const party of task[role]) if (party.kind === 'unit') yield name(party.name);
    }
    for (const recipient of document.recipients) yield name(recipient);
  }
}

/** Documents that the task names. */
function citedKeys(document: HeldDocument, task: PlacedTask): DocumentKey[] {
  return [...new Set(task.citations.flatMap((index) => document.citations[index]?.targets ?? []))];
}

function shownAt(document: ShownDocument | undefined): string {
  return document ? `${document.label}\0${document.page}#${document.fragment}` : '';
}

/** The element of the page that shows the task: its table row, else its section. */
function anchorOf(task: Task): string | null {
  return task.place.row === null ? task.section : task.id.replace(/-nv\d+$/u, '');
}

/** «Kế hoạch 141/KH-UBND»; while the number is blank, type and subject. */
export function documentName(document: HeldDocument): string {
  const { type, shownNumber, subject } = document.facts;
  return [type ?? 'Công văn', shownNumber ?? subject].filter(Boolean).join(' ');
}
