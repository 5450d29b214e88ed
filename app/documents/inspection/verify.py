"""Checks an inspection pack: every file, and the chain of the council's audit log. README.txt says what that shows."""
import csv, hashlib, json, pathlib, sys, uuid

here, wrong = pathlib.Path(__file__).resolve().parent, []
with open(here / "contents.csv", encoding="utf-8-sig", newline="") as file:
    listed = {name: (int(size), sum_) for name, size, sum_ in list(csv.reader(file))[1:]}
there = {p.relative_to(here).as_posix() for p in here.rglob("*") if p.is_file()} - {"contents.csv"}
wrong += [f"not in the list: {name}" for name in sorted(there - set(listed)) if "__pycache__" not in name]
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

told = 0
try:
    start, *entries, end = [json.loads(line) for line in open(here / "audit/log.jsonl", encoding="utf-8")]
    number, chain = start["before"], bytes.fromhex(start["previous"])
    for e in entries:
        number, told = number + 1, told + ("seq" in e)
        if e.get("seq", number) != number:
            wrong.append(f"audit log: entry {e['seq']} is in the place of {number}")
        chain = hashlib.sha256(chain + (content(e) if "seq" in e else bytes.fromhex(e["content"]))).digest()
    if (number, chain.hex()) != (end["last"], end["hash"]):
        wrong.append(f"audit log: the chain does not close at entry {end['last']}")
    print(f"Audit log: entries {start['before'] + 1} to {number}, {told} of them told. Last sum: {chain.hex()}")
except FileNotFoundError:
    print("Audit log: no entry in this period")
except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
    wrong.append(f"audit log: it cannot be read: {error!r}")
print(f"Sum of contents.csv: {hashlib.sha256((here / 'contents.csv').read_bytes()).hexdigest()}")
print("\n".join(wrong) if wrong else f"All {len(listed)} files are as they were packed.")
sys.exit(1 if wrong else 0)
