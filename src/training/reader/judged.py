"""IndoNLI's training rows read a second time, and pairs of its claims: judgements of a large language model, by the numbers of its rows.

written/judged-rows.tsv    rows of which it judges otherwise than the set, or doubts; a row in ten of the set is one annotator's slip
written/judged-pairs.tsv   of two claims on the same premise, whether the one carries the other
Two letters are a judgement and the doubt about it.
"""
import os

from data import LABELS

WRITTEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "written")
LETTERS = {label[0].upper(): at for at, label in enumerate(LABELS)}
DOUBT = 0.3
SECOND = 0.6  # what the second opinion counts beside the set's own


def share(letters):
    """[probability of each label]"""
    out = [0.0] * 3
    for letter, part in zip(letters, (1.0,) if len(letters) == 1 else (1 - DOUBT, DOUBT)):
        out[LETTERS[letter]] += part
    return out


def lines(name):
    with open(os.path.join(WRITTEN, name), encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def weighed(rows):
    """The training rows with "target", what both opinions say together, where they differ."""
    second = {row: share(judged) for row, judged in lines("judged-rows.tsv")}
    out = []
    for row in rows:
        said = second.get(row["id"].removeprefix("indonli-train-"))
        if said:
            own = share(row["label"][0].upper())
            row = dict(row, target=[(1 - SECOND) * a + SECOND * b for a, b in zip(own, said)])
        out.append(row)
    return out


def pairs(rows):
    """[dict(premise, hypothesis, label, target)]: claims of the training rows in the place of premises."""
    claims = {row["id"].removeprefix("indonli-train-"): row["hypothesis"] for row in rows}
    out = []
    for premise, hypothesis, judged in lines("judged-pairs.tsv"):
        target = share(judged)
        out.append(dict(premise=claims[premise], hypothesis=claims[hypothesis], label=LABELS[target.index(max(target))], target=target))
    return out
