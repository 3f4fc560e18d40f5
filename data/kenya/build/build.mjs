// Makes the geography files of data/kenya from the source folder.
//   node build.mjs <source folder> [<output folder>]
// The source folder holds units.csv, wards.geojson, aliases.csv, localities.csv, gazetteer.csv,
// locations.csv, county_adjacency.csv and ward_adjacency.csv (described in ../README.md).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { topology } from 'topojson-server';
import { presimplify, simplify, filter, filterWeight } from 'topojson-simplify';
import clipping from 'polygon-clipping';
import { merge, feature, quantize } from 'topojson-client';

const here = path.dirname(fileURLToPath(import.meta.url));
const src = process.argv[2];
const out = process.argv[3] ?? path.join(here, '..');
if (!src) { console.error('usage: node build.mjs <source folder> [<output folder>]'); process.exit(2); }

// ---------------------------------------------------------------- csv
function parseCsv(text) {
  const rows = []; let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"') { if (text[i + 1] === '"') { cell += '"'; i++; } else quoted = false; } else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (c !== '\r') cell += c;
  }
  if (cell !== '' || row.length) { row.push(cell); rows.push(row); }
  const head = rows.shift();
  return rows.map(r => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ''])));
}
const read = name => parseCsv(fs.readFileSync(path.join(src, name), 'utf8').replace(/^\uFEFF/, ''));
const cellOf = v => { const s = v == null ? '' : String(v); return /[",\n]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s; };
function write(name, text) {
  fs.writeFileSync(path.join(out, name), text);
  console.log(name.padEnd(24), Buffer.byteLength(text));
}
const writeCsv = (name, head, rows) => write(name, [head, ...rows].map(r => r.map(cellOf).join(',')).join('\n') + '\n');

// ---------------------------------------------------------------- text
const plain = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const key = s => plain(s).toLowerCase().replace(/[^a-z0-9]/g, '');
const straight = s => s.replace(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'").replace(/\s+/g, ' ').trim();
const slugOf = s => plain(s).toLowerCase().replace(/'/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
function unitName(s) {
  let n = straight(s).replace(/\s*\/\s*/g, '/').replace("Maku nga", 'Makunga');
  n = n.replace(/'(A|Ombe)\b/g, m => m.toLowerCase());                       // Murang'A, Igambang'Ombe
  n = n.replace(/ ([a-z])([a-z]+)/g, (m, a, b) => ['wa', 'la', 'ya'].includes(a + b) ? m : ' ' + a.toUpperCase() + b);
  return n === 'Nairobi City' ? 'Nairobi' : n;
}

// ---------------------------------------------------------------- regions (the former provinces)
const regions = {
  'KE-110': ['Nairobi', [47]], 'KE-200': ['Central', [18, 19, 20, 21, 22]], 'KE-300': ['Coast', [1, 2, 3, 4, 5, 6]],
  'KE-400': ['Eastern', [10, 11, 12, 13, 14, 15, 16, 17]], 'KE-500': ['North Eastern', [7, 8, 9]],
  'KE-600': ['Nyanza', [41, 42, 43, 44, 45, 46]],
  'KE-700': ['Rift Valley', [23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36]], 'KE-800': ['Western', [37, 38, 39, 40]],
};
const regionOf = {};
for (const [code, [, list]] of Object.entries(regions)) for (const n of list) regionOf['KE-' + String(n).padStart(2, '0')] = code;

// ---------------------------------------------------------------- geometry helpers
const wardsGeo = JSON.parse(fs.readFileSync(path.join(src, 'wards.geojson'), 'utf8'));
const ringArea = r => { let a = 0; for (let i = 0, j = r.length - 1; i < r.length; j = i++) a += r[j][0] * r[i][1] - r[i][0] * r[j][1]; return a / 2; };
const polysOf = g => g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];
const areaOf = g => polysOf(g).reduce((s, p) => s + Math.abs(ringArea(p[0])), 0);
function inRing(r, x, y) {
  let c = false;
  for (let i = 0, j = r.length - 1; i < r.length; j = i++)
    if ((r[i][1] > y) !== (r[j][1] > y) && x < (r[j][0] - r[i][0]) * (y - r[i][1]) / (r[j][1] - r[i][1]) + r[i][0]) c = !c;
  return c;
}
const inPoly = (p, x, y) => inRing(p[0], x, y) && !p.slice(1).some(h => inRing(h, x, y));
function edgeDistance(p, x, y) {
  let best = Infinity;
  for (const r of p) for (let i = 1; i < r.length; i++) {
    const [ax, ay] = r[i - 1], [bx, by] = r[i], dx = bx - ax, dy = by - ay, l = dx * dx + dy * dy;
    const t = l ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / l)) : 0;
    best = Math.min(best, Math.hypot(ax + t * dx - x, ay + t * dy - y));
  }
  return best;
}
// the point of a shape that is farthest from its edges (grid search, refined)
function innerPoint(g) {
  const p = polysOf(g).reduce((a, b) => Math.abs(ringArea(a[0])) >= Math.abs(ringArea(b[0])) ? a : b);
  const xs = p[0].map(c => c[0]), ys = p[0].map(c => c[1]);
  let x0 = Math.min(...xs), x1 = Math.max(...xs), y0 = Math.min(...ys), y1 = Math.max(...ys), best = [-1, 0, 0];
  for (let pass = 0; pass < 5; pass++) {
    const n = 24, sx = (x1 - x0) / n, sy = (y1 - y0) / n;
    for (let i = 0; i <= n; i++) for (let j = 0; j <= n; j++) {
      const x = x0 + i * sx, y = y0 + j * sy;
      if (inPoly(p, x, y)) { const d = edgeDistance(p, x, y); if (d > best[0]) best = [d, x, y]; }
    }
    [x0, x1, y0, y1] = [best[1] - 1.5 * sx, best[1] + 1.5 * sx, best[2] - 1.5 * sy, best[2] + 1.5 * sy];
  }
  return [best[1], best[2]];
}
function centroid(g) {
  let a = 0, x = 0, y = 0;
  for (const [r] of polysOf(g)) for (let i = 1; i < r.length; i++) {
    const k = r[i - 1][0] * r[i][1] - r[i][0] * r[i - 1][1];
    a += k; x += (r[i - 1][0] + r[i][0]) * k; y += (r[i - 1][1] + r[i][1]) * k;
  }
  return [x / 3 / a, y / 3 / a];
}

function hull(points) {
  const pts = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = list => { const h = []; for (const p of list) { while (h.length > 1 && (h.at(-1)[0] - h.at(-2)[0]) * (p[1] - h.at(-2)[1]) - (h.at(-1)[1] - h.at(-2)[1]) * (p[0] - h.at(-2)[0]) <= 0) h.pop(); h.push(p); } return h.slice(0, -1); };
  const ring = [...half(pts), ...half(pts.reverse())];
  return [...ring, ring[0]];
}

// ---------------------------------------------------------------- polygons per level, dissolved from the wards
const wardTopo = topology({ wards: wardsGeo });
function dissolve(of) {
  const groups = new Map();
  for (const g of wardTopo.objects.wards.geometries) { const k = of(g.properties); if (!groups.has(k)) groups.set(k, []); groups.get(k).push(g); }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([id, list]) => ({ type: 'Feature', id, properties: {}, geometry: merge(wardTopo, list) }));
}
const layers = {
  counties: dissolve(p => p.county),
  constituencies: dissolve(p => p.constituency),
  wards: wardsGeo.features.map(f => ({ type: 'Feature', id: f.properties.code, properties: f.properties.kind === 'reserve' ? { kind: 'reserve' } : {}, geometry: f.geometry }))
    .sort((a, b) => a.id < b.id ? -1 : 1),
};
const regionShapes = Object.fromEntries(dissolve(p => regionOf[p.county]).map(f => [f.id, f.geometry]));

// Drops small parts (islands) and small holes of a shape; the largest part always stays.
function trim(features, minPart, minHole) {
  return features.map(f => {
    const parts = polysOf(f.geometry).map(p => ({ p, a: Math.abs(ringArea(p[0])) })).sort((x, y) => y.a - x.a);
    const keep = parts.filter((q, i) => i === 0 || q.a >= Math.min(minPart, parts[0].a * 0.05))
      .map(q => [q.p[0], ...q.p.slice(1).filter(h => Math.abs(ringArea(h)) >= minHole)]);
    return { ...f, geometry: { type: 'MultiPolygon', coordinates: keep } };
  });
}
// Visvalingam, favouring the removal of sharp spikes; small units keep more detail than large ones
// (weights on their borders are multiplied by (full / area of the smaller unit), at most `most` times).
function simplified(features, threshold, { full, most }) {
  let t = topology({ layer: { type: 'FeatureCollection', features } });
  t = presimplify(t, ([a, b, c]) => {
    const area = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
    const ux = a[0] - b[0], uy = a[1] - b[1], vx = c[0] - b[0], vy = c[1] - b[1];
    const l = Math.hypot(ux, uy) * Math.hypot(vx, vy);
    return l ? area * (1 - 0.7 * (ux * vx + uy * vy) / l) : 0;
  });
  const size = new Map(features.map(f => [f.id, areaOf(f.geometry)]));
  const boost = new Float64Array(t.arcs.length).fill(1);
  const each = (x, fn) => Array.isArray(x) ? x.forEach(y => each(y, fn)) : fn(x < 0 ? ~x : x);
  for (const g of t.objects.layer.geometries) each(g.arcs, i => { boost[i] = Math.max(boost[i], Math.min(most, full / size.get(g.id))); });
  t.arcs.forEach((arc, i) => arc.forEach(p => { p[2] *= boost[i]; }));
  // never let a unit collapse: raise the weights of its borders until every shape keeps an area
  for (let round = 0; ; round++) {
    const s = simplify(t, threshold);
    const bad = s.objects.layer.geometries.filter(g => areaOf(feature(s, g).geometry) < 0.4 * size.get(g.id));
    if (!bad.length || round > 12) { if (bad.length) console.warn('collapsed:', bad.map(b => b.id).join(' ')); return s; }
    const arcs = new Set(); for (const g of bad) each(g.arcs, i => arcs.add(i));
    for (const i of arcs) t.arcs[i].forEach(p => { p[2] *= 4; });
  }
}

// ---------------------------------------------------------------- 1. units.csv
const source = read('units.csv');
const levels = { country: 'country', county: 'county', constituency: 'constituency', ward: 'ward', subcounty_census2019: 'subcounty' };
const units = new Map();
for (const r of source) {
  const level = levels[r.level];
  const estimate = level === 'ward' || level === 'constituency';
  const note = r.note.split(';').map(s => s.trim()).filter(s => s && s !== 'population 2019 estimated' && !s.startsWith('national-government')).join('; ');
  units.set(r.code, {
    code: r.code, name: unitName(r.name), level, parent: level === 'county' ? regionOf[r.code] : r.parent_code,
    pop: +r.population, basis: estimate ? 'estimate' : 'census', area: r.area_km2, lat: r.lat, lon: r.lon,
    from: level === 'country' ? '1963-12-12' : level === 'subcounty' ? '2019-08-24' : '2013-03-04', note,
  });
}
for (const [code, [name]] of Object.entries(regions)) {
  const members = [...units.values()].filter(u => u.level === 'county' && u.parent === code);
  const g = regionShapes[code]; let [x, y] = centroid(g);
  if (!polysOf(g).some(p => inPoly(p, x, y))) [x, y] = innerPoint(g);
  units.set(code, {
    code, name, level: 'region', parent: 'KE', pop: members.reduce((s, u) => s + u.pop, 0), basis: 'census',
    area: members.reduce((s, u) => s + +u.area, 0).toFixed(1), lat: y.toFixed(5), lon: x.toFixed(5), from: '2013-03-04', note: 'former province',
  });
}
const pathOf = u => u.parent ? pathOf(units.get(u.parent)) + '/' + u.code : u.code;
const rank = { country: 0, region: 1, county: 2, constituency: 3, ward: 4, subcounty: 5 };
const ordered = [...units.values()].sort((a, b) => rank[a.level] - rank[b.level] || (a.code < b.code ? -1 : 1));
writeCsv('units.csv', 'code,name,slug,level,parent,path,population_2019,population_basis,area_km2,lat,lon,valid_from,valid_to,note'.split(','),
  ordered.map(u => [u.code, u.name, slugOf(u.name), u.level, u.parent, pathOf(u), u.pop, u.basis, u.area, u.lat, u.lon, u.from, '', u.note]));

// ---------------------------------------------------------------- 2. names.csv
const up = (code, level) => { let u = units.get(code); while (u && u.level !== level) u = units.get(u.parent); return u?.code; };
const at = (v) => v === '' || v == null ? '' : String(+(+v).toFixed(4));
const names = []; const seen = new Map(); // name key|unit -> row
function add(name, kind, unit, lat, lon, from) {
  name = straight(name);
  if (!name || !units.has(unit) || !/\p{L}/u.test(name) || name.length > 60) return;
  const k = key(name) + '|' + unit;
  const old = seen.get(k);
  if (old) { if (old[3] === '' && lat !== '') { old[3] = at(lat); old[4] = at(lon); } return; }
  if (key(units.get(unit).name) === key(name) && units.get(unit).level !== 'ward') return; // the unit's own name is in units.csv
  if (key(units.get(unit).name) === key(name) && lat === '') return;
  const row = [name, kind, unit, at(lat), at(lon), from];
  seen.set(k, row); names.push(row);
}
const unitByName = new Map(); // county + key -> ward / constituency
for (const u of units.values()) if (u.level === 'ward' || u.level === 'constituency') {
  const c = up(u.code, 'county');
  for (const n of [u.name, ...(u.name.includes('/') ? u.name.split('/') : [])]) {
    const k = u.level + '|' + c + '|' + key(n);
    unitByName.set(k, unitByName.has(k) && unitByName.get(k) !== u.code ? null : u.code);
  }
}
const lookup = (level, county, name) => unitByName.get(level + '|' + county + '|' + key(name)) ?? null;

// aliases: spelling variants, the halves of double names, the former provinces
for (const r of read('aliases.csv')) add(r.alias, 'alias', r.code, '', '', 'al');
for (const u of units.values()) if ((u.level === 'ward' || u.level === 'constituency') && u.name.includes('/')) for (const n of u.name.split('/')) if (n.length > 2) add(n, 'alias', u.code, '', '', 'un');
for (const [code, [name]] of Object.entries(regions)) add(name + ' Province', 'alias', code, '', '', 'un');

// nearest ward for a point just outside the polygons (shores, islets); 3 km
const boxes = layers.wards.filter(f => f.id.startsWith('KE-W')).flatMap(f => polysOf(f.geometry).map(p => {
  const xs = p[0].map(c => c[0]), ys = p[0].map(c => c[1]); return { id: f.id, p, b: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}));
function nearestWard(x, y, limit = 0.027) {
  let best = null, d = limit;
  for (const q of boxes) if (x > q.b[0] - d && x < q.b[2] + d && y > q.b[1] - d && y < q.b[3] + d) { const e = edgeDistance(q.p, x, y); if (e < d) { d = e; best = q.id; } }
  return best;
}
const kinds = {
  PPLC: 'town', PPLA: 'town', PPLA2: 'town', PPL: 'place', PPLL: 'place', PPLF: 'place', PPLX: 'estate', PPLQ: 'place', LCTY: 'locality', AREA: 'area', RGN: 'area',
  ADMD: 'division', ADM2: 'district', ADM2H: 'district', ADM3: 'division', ADM4: 'location', ADMF: 'office', PP: 'police', PO: 'office',
  SCH: 'school', SCHC: 'school', UNIV: 'school', MKT: 'market', HLL: 'hill', MT: 'hill', RD: 'road', RDJCT: 'road', RSTN: 'station', RSTP: 'station',
  EST: 'farm', FRM: 'farm', RNCH: 'farm', FCL: 'facility', HSP: 'health', HSPC: 'health', CTRM: 'health', CH: 'worship', MSQE: 'worship',
  FRST: 'forest', RESF: 'forest', RESV: 'park', PRK: 'park', ISL: 'island', LK: 'lake', DAM: 'dam', AIRP: 'airport', INDS: 'area', MN: 'mine', BCH: 'beach', STDM: 'facility', BDG: 'facility', CMP: 'camp',
};
const suffix = [[/ Sub-? ?Lo(ca|c)tion$/i, 'sublocation'], [/ Location$/i, 'location'], [/ Division$/i, 'division'], [/ (Sub-)?Section$/i, 'section'],
  [/ (District|sub-county|County)$/i, 'district'], [/ (Ward|Mudirate|Constituency)$/i, 'area']];
const weightOf = { location: 0, sublocation: 1, town: 2, division: 3, section: 3, estate: 4, place: 5, market: 6, locality: 7, area: 8 };
const is118 = (name, county) => county === 'KE-06' && ['wumingu', 'kishushe'].includes(key(name));
const gaz = [];
for (const r of read('gazetteer.csv')) {
  let kind = kinds[r.feature]; if (!kind) continue;
  let unit = r.ward_code.startsWith('KE-W') ? r.ward_code : r.county_code || nearestWard(+r.lon, +r.lat);
  if (!unit) continue;
  const county = up(unit, 'county');
  let name = straight(r.name);
  if (/^Keniaanse/.test(name)) continue;
  let bare = s => s;
  if (r.class === 'A') {
    for (const [re, k] of suffix) if (re.test(name)) { kind = k; break; }
    bare = s => { for (const [re] of suffix) if (re.test(s)) return s.replace(re, ''); return s; };
    if (kind === 'district' || (kind === 'division' && r.feature === 'ADM3')) unit = county;
    name = bare(name);
    // an area named like constituencies of other counties only is misplaced in the gazetteer
    if (r.feature === 'ADM2' || r.feature === 'ADM3') {
      const same = [...units.values()].filter(u => (u.level === 'constituency' || u.level === 'county') && key(u.name) === key(name));
      if (same.length && !same.some(u => up(u.code, 'county') === county)) continue;
    }
  }
  // ward 118 has no polygon of its own: places that carry its name belong to it
  if (is118(name, county)) unit = 'KE-W0118';
  const alts = r.altnames.split('|').map(s => bare(straight(s)));
  const few = alts.length <= 8 && !['PPLC', 'PPLA', 'PPLA2', 'AIRP'].includes(r.feature) ? alts.filter(s => /^[A-Z][A-Za-z' .\-\/()]+$/.test(s) && !/^\p{Lu}{2,4}$/u.test(s) && key(s) !== key(name)
    && !/\b(fylke|Distretto|District|Gorad|Provincia|Parc|kansallispuisto|nationalpark)\b/i.test(s)) : [];
  gaz.push({ names: [name, ...few], kind, unit, county, lat: r.lat, lon: r.lon });
}
gaz.sort((a, b) => (weightOf[a.kind] ?? 9) - (weightOf[b.kind] ?? 9));
const wardOfName = new Map(); // county|key -> { ward -> 1 }
for (const g of gaz) for (const n of g.names) { const k = g.county + '|' + key(n); if (!wardOfName.has(k)) wardOfName.set(k, new Set()); wardOfName.get(k).add(g.unit); }
const isChief = g => g.kind === 'location' || g.kind === 'sublocation';
for (const g of gaz.filter(isChief)) add(g.names[0], g.kind, g.unit, g.lat, g.lon, 'gn');

// settlements: the chiefs' units they lie in (one row per name and ward, at the mean of its settlements), then the settlements
const settlements = read('locations.csv').map(r => ({ ...r, unit: r.ward_code.startsWith('KE-W') ? r.ward_code : r.county_code || nearestWard(+r.lon, +r.lat) })).filter(r => r.unit);
const tidy = s => straight(s.replace(/_/g, ' ')).replace(/\s*\/\s*/g, '/').replace(/\.(?=\S)/g, '. ').replace(/([a-z]{2})([A-Z])/g, '$1 $2');
for (const [column, kind] of [['location', 'location'], ['sub_location', 'sublocation']]) {
  const groups = new Map();
  for (const r of settlements) {
    const n = r[column];
    if (!n || /^(C_|C\.|Municipality_)/.test(n) || /^(Central|Eastern|Western|Northern|Southern|Township|Town)$/i.test(n)) continue;
    if (column === 'location' && lookup('constituency', up(r.unit, 'county'), n)) continue; // a constituency's name, already a unit
    const unit = is118(n, up(r.unit, 'county')) ? 'KE-W0118' : r.unit, k = tidy(n) + '|' + unit;
    if (!groups.has(k)) groups.set(k, { name: tidy(n), unit, x: 0, y: 0, n: 0 });
    const g = groups.get(k); g.x += +r.lon; g.y += +r.lat; g.n++;
  }
  for (const g of groups.values()) add(g.name, kind, g.unit, g.y / g.n, g.x / g.n, 'st');
}
for (const g of gaz.filter(g => !isChief(g))) add(g.names[0], g.kind, g.unit, g.lat, g.lon, 'gn');
for (const r of settlements) add(tidy(r.place), 'place', r.unit, r.lat, r.lon, 'st');
for (const g of gaz) for (const n of g.names.slice(1)) add(n, g.kind, g.unit, g.lat, g.lon, 'gn');

// localities, areas and estates: no coordinates; the best unit that is certain enough
for (const r of read('localities.csv')) {
  const c = r.county_code, name = straight(r.name).replace(/ \((Msa|Nrb|Nbi|Ksm)\)$/i, '');
  const hits = wardOfName.get(c + '|' + key(name));
  if (hits && hits.size === 1) continue;                                      // already there, with a point
  let unit = lookup('ward', c, name) ?? lookup('constituency', c, name);
  if (unit && !name.includes('/') && key(units.get(unit).name) === key(name)) continue; // the unit's own name
  unit ??= (r.kind === 'area' ? lookup('constituency', c, r.locality) : null) ?? c;
  add(name, r.kind === 'area' ? 'estate' : 'locality', unit, '', '', 'lo');
}
// what the regions are called in Kiswahili; bare compass words are left out, for they are parts of other names (Pokot Magharibi)
for (const [unit, name] of [['KE-300', 'Pwani'], ['KE-500', 'Kaskazini Mashariki'], ['KE-700', 'Bonde la Ufa']]) add(name, 'alias', unit, '', '', 'sw');
names.sort((a, b) => a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
writeCsv('names.csv', ['name', 'kind', 'unit', 'lat', 'lon', 'source'], names);

// ---------------------------------------------------------------- 3. adjacency.csv (each pair once, a < b)
const pairs = [];
for (const [level, file] of [['county', 'county_adjacency.csv'], ['ward', 'ward_adjacency.csv']]) {
  const set = new Set();
  for (const { a, b } of read(file)) if (a !== b && units.get(a)?.level === level && units.get(b)?.level === level) set.add(a < b ? a + ',' + b : b + ',' + a);
  for (const p of [...set].sort()) pairs.push([level, ...p.split(',')]);
}
writeCsv('adjacency.csv', ['level', 'a', 'b'], pairs);

// ---------------------------------------------------------------- 4. the three TopoJSON files
// thresholds in square degrees (1 square degree is about 12,300 square kilometres)
function topojson(name, features, threshold, grid, opts, minPart) {
  let t = simplified(trim(features, minPart, minPart), threshold, opts);
  t = quantize(filter(t, () => true), grid);
  for (const g of t.objects.layer.geometries) { if (g.properties && !g.properties.kind) delete g.properties; if (g.type === 'MultiPolygon' && g.arcs.length === 1) { g.type = 'Polygon'; g.arcs = g.arcs[0]; } }
  t.objects = { [name]: t.objects.layer };
  t.bbox = t.bbox?.map(v => +v.toFixed(5));
  write(name + '.topojson', JSON.stringify(t) + '\n');
}
topojson('counties', layers.counties, 8e-6, 2e4, { full: 0.1, most: 10 }, 5e-4);
topojson('constituencies', layers.constituencies, 6.6e-6, 4e4, { full: 0.03, most: 12 }, 2e-4);
topojson('wards', layers.wards, 4e-7, 1e5, { full: 0.01, most: 100 }, 5e-5);

// ---------------------------------------------------------------- 5. county-map.csv, county-tiles.csv
{
  const all = layers.counties.flatMap(f => polysOf(f.geometry).flatMap(p => p[0]));
  const x0 = Math.min(...all.map(c => c[0])), y1 = Math.max(...all.map(c => c[1])), y0 = Math.min(...all.map(c => c[1])), x1 = Math.max(...all.map(c => c[0]));
  const kx = Math.cos((y0 + y1) / 2 * Math.PI / 180);
  const k = Math.min(592 / ((x1 - x0) * kx), 732 / (y1 - y0));
  const ox = (600 - (x1 - x0) * kx * k) / 2, oy = (740 - (y1 - y0) * k) / 2;
  const project = ([x, y]) => [ox + (x - x0) * kx * k, oy + (y1 - y) * k];
  const projected = layers.counties.map(f => ({ ...f, geometry: { type: 'MultiPolygon', coordinates: polysOf(f.geometry).map(p => p.map(r => r.map(project))) } }));
  // Mombasa is small and cut up by creeks: on this map its harbour is filled (convex hull less the neighbours)
  const msa = projected.find(f => f.id === 'KE-01');
  const around = projected.filter(f => f.id === 'KE-02' || f.id === 'KE-03').map(f => f.geometry.coordinates);
  msa.geometry = { type: 'MultiPolygon', coordinates: clipping.difference([hull(polysOf(msa.geometry).flatMap(p => p[0]))], ...around) };
  msa.geometry.coordinates = msa.geometry.coordinates.filter(p => Math.abs(ringArea(p[0])) > 3);
  const t = simplified(trim(projected, 6, 20), 3.4, { full: 500, most: 6 });
  const num = v => { const s = (Math.abs(v) / 10).toString().replace(/^0\./, '.'); return v < 0 ? '-' + s : s; };
  const join = list => list.reduce((s, v) => s + (s && !v.startsWith('-') ? ' ' : '') + v, '');
  const rows = t.objects.layer.geometries.map(g => {
    const shape = feature(t, g).geometry;
    let d = '';
    const rounded = [];
    for (const p of polysOf(shape)) {
      const rings = [];
      for (const r of p) {
        const pts = []; for (const [x, y] of r) { const q = [Math.round(x * 10), Math.round(y * 10)], l = pts.at(-1); if (!l || l[0] !== q[0] || l[1] !== q[1]) pts.push(q); }
        if (pts.length > 1 && pts[0][0] === pts.at(-1)[0] && pts[0][1] === pts.at(-1)[1]) pts.pop();
        if (pts.length < 3 || Math.abs(ringArea(pts)) < 200) continue;
        d += 'M' + join(pts[0].map(num)) + 'l' + join(pts.slice(1).flatMap((q, i) => [num(q[0] - pts[i][0]), num(q[1] - pts[i][1])])) + 'z';
        rings.push([...pts, pts[0]].map(q => q.map(v => v / 10)));
      }
      if (rings.length) rounded.push(rings);
    }
    const [lx, ly] = innerPoint({ type: 'MultiPolygon', coordinates: rounded });
    return [g.id, d, Math.round(lx), Math.round(ly)];
  });
  writeCsv('county-map.csv', ['code', 'd', 'label_x', 'label_y'], rows);
}
const tiles = parseCsv(fs.readFileSync(path.join(here, 'tiles.csv'), 'utf8')).sort((a, b) => a.code < b.code ? -1 : 1);
writeCsv('county-tiles.csv', ['code', 'col', 'row', 'abbr'], tiles.map(t => [t.code, t.col, t.row, t.abbr]));
