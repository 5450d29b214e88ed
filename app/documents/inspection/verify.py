"""Checks an inspection pack: every file, and the chain of the council's audit log. README.txt says what that shows."""
import csv, datetime, hashlib, json, pathlib, sys, uuid

here, wrong = pathlib.Path(__file__).resolve().parent, []
BY_ITSELF = {".DS_Store", "Thumbs.db", "desktop.ini"}  # what a computer puts into a folder that somebody looks at

def table(name):  # the lines of a table below its heads
    with open(here / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]

listed = {name: (int(size), sum_) for name, size, sum_ in table("contents.csv")}
there = {p.relative_to(here).as_posix() for p in here.rglob("*") if p.is_file()} - {"contents.csv"}
for name in sorted(there - set(listed)):
    if pathlib.PurePosixPath(name).name in BY_ITSELF:
        print(f"Not of the pack, and not looked at: {name}")
    else:
        wrong.append(f"not in the list: {name}")
for name, (size, sum_) in listed.items():
    data = (here / name).read_bytes() if name in there else None
    if data is None or len(data) != size or hashlib.sha256(data).hexdigest() != sum_:
        wrong.append(f"{'missing' if data is None else 'changed'}: {name}")

def content(e):  # the sum of what an entry says
    texts = [e[part].encode() for part in ("action", "subject", "detail")]
    whole = [bytes.fromhex(e["salt"]), e["seq"].to_bytes(8, "big"), e["at"].to_bytes(8, "big", signed=True)]
    whole += [uuid.UUID(e["actor"]).bytes if e["actor"] else bytes(16)]
    whole += [part for text in texts for part in (len(text).to_bytes(8, "big"), text)]
    return hashlib.sha256(b"".join(whole)).digest()

def row(e):  # an entry as a line of entries.csv
    at = datetime.datetime.fromtimestamp(e["at"] // 1000, datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
    return [str(e["seq"]), at] + [text.lstrip("'") for text in (e["actor"] or "", e["action"], e["subject"], e["detail"])]

told = []
try:
    start, *entries, end = [json.loads(line) for line in open(here / "audit/log.jsonl", encoding="utf-8")]
    number, chain = start["before"], bytes.fromhex(start["previous"])
    for e in entries:
        number += 1
        told += [row(e)] if "seq" in e else []
        if e.get("seq", number) != number:
            wrong.append(f"audit log: entry {e['seq']} is in the place of {number}")
        chain = hashlib.sha256(chain + (content(e) if "seq" in e else bytes.fromhex(e["content"]))).digest()
    if (number, chain.hex()) != (end["last"], end["hash"]):
        wrong.append(f"audit log: the chain does not close at entry {end['last']}")
    print(f"Audit log: entries {start['before'] + 1} to {number}, {len(told)} of them told. Last sum: {chain.hex()}")
    if [[cell.lstrip("'") for cell in line] for line in table("audit/entries.csv")] != told:
        wrong.append("audit log: entries.csv does not say what log.jsonl says")
except FileNotFoundError as error:
    if (here / "audit").exists():
        wrong.append(f"audit log: a file is missing: {error.filename}")
    print("Audit log: no entry in this period")
except (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError, csv.Error) as error:
    wrong.append(f"audit log: it cannot be read: {error!r}")
print(f"Sum of contents.csv: {hashlib.sha256((here / 'contents.csv').read_bytes()).hexdigest()}")
print("\n".join(wrong) if wrong else f"All {len(listed)} files are as they were packed.")
sys.exit(1 if wrong else 0)
