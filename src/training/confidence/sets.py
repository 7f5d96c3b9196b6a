"""Makes the sets on which the confidence of an answer is fitted.

    python sets.py --data DATA --out OUT [--share 0.5]

Each is a folder with corpus.jsonl and queries.jsonl. A part of the passages is taken out of the corpus with the questions they answer left in, so that
a right abstention is a part of what is learnt; further passages are there to be confused with. Cross-lingual questions are on Indonesian passages;
English and Indonesian ones stand once more with the names of other questions, which makes them questions that nothing answers; some of every set stand
once more with a year of which their passage does not tell.
"""
import argparse
import csv
import glob
import json
import os
import random
import re

SETS = {
    # name: folder, questions, further passages, share of passages taken out, language of the passages
    "idk": ("idk-mrc/train", 500, 300, 0.3, None),
    "facqa": ("facqa/train", 350, 250, 0.3, None),
    "tyko": ("tydiqa-ko/train", 300, 150, 0.3, None),
    "tyen": ("tydiqa-en/train", 300, 150, 0.3, None),
    "bele": ("belebele/dev", 750, 0, 0.25, "id"),
}

WHETHER = 1200  # questions for yes or no
WHETHER_GONE = 0.15  # of their passages
HELD = (8, 3)  # every so manieth row from this one on is kept out of the reader's training: src/training/reader/written.py

MISTIMED = 0.15  # of the questions, asked once more of another year


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def named(text):
    """The capitalised runs of words in a question, but for its first word."""
    return re.findall(r"(?<=\w )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*", text)


def misnamed(questions, chance):
    """Copies of the English and Indonesian questions that hold names, with the names of other questions."""
    holding = [question for question in questions if question["lang"] in ("en", "id") and named(question["text"])]
    copies = []
    for question in holding:
        text = question["text"]
        for name in named(text):
            other = chance.choice([other for other in holding if other["lang"] == question["lang"]])
            strange = chance.choice(named(other["text"]))
            if strange not in text:
                text = text.replace(name, strange)
        if text != question["text"]:
            copies.append(question | {"id": question["id"] + "-misnamed", "text": text, "answerable": False})
    return copies


YEAR = re.compile(r"(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)")
IN_YEAR = {"id": "Pada tahun {}, {}", "en": "In {}, {}", "ko": "{}년에 {}"}


def mistimed(questions, texts, chance):
    """Copies of some questions, asked of a year that the passage does not tell of."""
    copies = []
    for question in questions:
        year = str(chance.randint(1950, 2060))
        if question["lang"] not in IN_YEAR or chance.random() > MISTIMED or year in texts[question["gold"]]:
            continue
        text = question["text"]
        text = YEAR.sub(year, text) if YEAR.search(text) else IN_YEAR[question["lang"]].format(year, text[0].lower() + text[1:])
        copies.append(question | {"id": question["id"] + "-mistimed", "text": text, "answerable": False})
    return copies


def make(data, out, share, name, folder, count, further, taken, language, seed):
    chance = random.Random(seed)
    passages = lines(os.path.join(data, folder, "corpus.jsonl"))
    if language:
        passages = [passage for passage in passages if passage["lang"] == language]
    known = {passage["id"] for passage in passages}
    questions = []
    for question in lines(os.path.join(data, folder, "queries.jsonl")):
        gold = question["passage"]
        if language:
            gold = gold.rsplit("-", 1)[0] + "-" + language
        if gold in known and not question.get("context_dependent"):
            questions.append(question | {"gold": gold})
    chance.shuffle(questions)
    questions = questions[:count]
    golds = sorted({question["gold"] for question in questions})
    gone = {gold for gold in golds if chance.random() < taken}
    kept = set(golds) - gone
    others = [passage["id"] for passage in passages if passage["id"] not in kept and passage["id"] not in gone]
    chance.shuffle(others)
    kept |= set(others[:further])
    os.makedirs(os.path.join(out, name), exist_ok=True)
    texts = []
    for passage in passages:
        if passage["id"] in kept:
            title = passage.get("title", "").strip()
            texts.append({"id": passage["id"], "text": (title + ". " if title else "") + passage["text"]})
    write(os.path.join(out, name, "corpus.jsonl"), texts)
    asked = questions + (misnamed(questions, chance) if language else [])
    asked += mistimed(questions, {passage["id"]: passage["text"] for passage in passages}, chance)
    asked = [question | {"there": question["gold"] in kept} for question in asked if share == 1 or chance.random() < share]
    write(os.path.join(out, name, "queries.jsonl"), asked)
    print(name, len(asked), "questions,", len(kept), "passages")


def whether(data, out, share, seed):
    """Questions for yes or no, of IndoNLI's claims: one that its premise carries or denies is answered by it, another is not. They are of the development
    part: of the claims that the reader was trained on it is too sure."""
    chance = random.Random(seed)
    rows = lines(os.path.join(data, "indonli/dev.jsonl"))
    chance.shuffle(rows)
    capital = {word for row in rows for word in re.findall(r"(?<=[a-z,] )[A-Z][\w'’-]*", row["premise"])}
    texts, questions = {}, []
    for row in rows:
        text = row["hypothesis"].strip().rstrip(".!?")
        gold = texts.setdefault(row["premise"], f"premise-{len(texts)}")
        if 4 <= len(text.split()) <= 16 and "." not in text:
            first = re.sub(r"\W.*", "", text)
            text = text if first in capital else text[0].lower() + text[1:]
            answerable = row["label"] != "neutral"
            questions.append({"id": row["id"], "lang": "id", "text": f"Apakah {text}?", "answerable": answerable, "answers": [], "gold": gold})
    questions = questions[:WHETHER]
    kept = {gold for gold in texts.values() if chance.random() > WHETHER_GONE}
    os.makedirs(os.path.join(out, "whether"), exist_ok=True)
    write(os.path.join(out, "whether", "corpus.jsonl"), [{"id": gold, "text": text} for text, gold in texts.items() if gold in kept])
    asked = questions + misnamed(questions, chance)
    asked = [question | {"there": question["gold"] in kept} for question in asked if share == 1 or chance.random() < share]
    write(os.path.join(out, "whether", "queries.jsonl"), asked)
    print("whether", len(asked), "questions,", len(kept), "passages")


def asking(claim, language):
    """A question for yes or no, of a claim; kutip.answer.Whether makes a claim of it again."""
    said = claim.strip().rstrip(".!?")
    if language == "en":
        return f"Is it true that {said}?"
    if said.endswith("니다"):
        return said[:-1] + "까?"
    if said.endswith("이다"):
        return said[:-1] + "라는 것이 사실인가요?"
    return said + ("는 것이 사실인가요?" if said.endswith("다") else "?")


def whether_of(out, language, of, seed):
    """The same in one language over passages in another or the same: of the claims in three languages that were written for the reader and kept out of its training."""
    chance = random.Random(seed)
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "reader", "written")
    texts, questions = {}, []
    for path in sorted(glob.glob(os.path.join(folder, "trilingual-*.tsv"))):
        name = os.path.basename(path)
        for number, row in enumerate(csv.DictReader(open(path, encoding="utf-8", newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)):
            if number % HELD[0] != HELD[1]:
                continue
            gold = texts.setdefault(row[f"premise_{of}"], f"{name}-{number}")
            for role in ("entailment", "neutral", "contradiction"):
                text = asking(row[f"{role}_{language}"], language)
                questions.append({"id": f"{gold}-{role}", "lang": language, "text": text, "answerable": role != "neutral", "answers": [], "gold": gold})
    kept = {gold for gold in texts.values() if chance.random() > WHETHER_GONE}
    name = f"whether-{language}-{of}"
    os.makedirs(os.path.join(out, name), exist_ok=True)
    write(os.path.join(out, name, "corpus.jsonl"), [{"id": gold, "text": text} for text, gold in texts.items() if gold in kept])
    asked = [question | {"there": question["gold"] in kept} for question in questions + misnamed(questions, chance)]
    write(os.path.join(out, name, "queries.jsonl"), asked)
    print(name, len(asked), "questions,", len(kept), "passages")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--share", type=float, default=1, help="of the questions that are asked; half of them take half of the time")
    given = parser.parse_args()
    for seed, (name, (folder, count, further, taken, language)) in enumerate(SETS.items(), 1):
        make(given.data, given.out, given.share, name, folder, count, further, taken, language, seed)
    whether(given.data, given.out, given.share, len(SETS) + 1)
    for seed, (language, of) in enumerate((("en", "id"), ("ko", "id"), ("en", "en"), ("ko", "ko")), len(SETS) + 2):
        whether_of(given.out, language, of, seed)


if __name__ == "__main__":
    main()
