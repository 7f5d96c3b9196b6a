"""The tokenizer's two forms: one for this program, one for Python."""
import base64
import struct


def program_form(weights, characters):
    """ "XLMR", i32 pieces, i32 size of the map, the map, f32 score each, u8 UTF-16 length each, the pieces; little endian."""
    pieces = [piece.encode("utf-16-le") for piece in weights.pieces]
    head = b"XLMR" + struct.pack("<ii", len(pieces), len(characters)) + characters
    return head + weights.scores.astype("<f4").tobytes() + bytes(len(p) // 2 for p in pieces) + b"".join(pieces)


def python_form(weights, characters):
    """tokenizer.json of the package `tokenizers`: <s> A </s>, and <s> A </s></s> B </s>."""
    last = len(weights.pieces) - 1
    special = [(weights.begin, "<s>"), (weights.pad, "<pad>"), (weights.end, "</s>"), (weights.unknown, "<unk>"), (last, "<mask>")]
    assert all(weights.pieces[at] == sign for at, sign in special)
    spaces = {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True}
    sign = lambda text: {"SpecialToken": {"id": text, "type_id": 0}}
    text = lambda name: {"Sequence": {"id": name, "type_id": 0}}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": at, "content": sign, "single_word": False, "lstrip": sign == "<mask>", "rstrip": False, "normalized": False, "special": True}
            for at, sign in special
        ],
        "normalizer": {"type": "Precompiled", "precompiled_charsmap": base64.b64encode(characters).decode()},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, spaces]},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [sign("<s>"), text("A"), sign("</s>")],
            "pair": [sign("<s>"), text("A"), sign("</s>"), sign("</s>"), text("B"), sign("</s>")],
            "special_tokens": {s: {"id": s, "ids": [at], "tokens": [s]} for at, s in special if s in ("<s>", "</s>")},
        },
        "decoder": spaces,
        "model": {
            "type": "Unigram",
            "unk_id": weights.unknown,
            "byte_fallback": False,
            "vocab": [[piece, float(score)] for piece, score in zip(weights.pieces, weights.scores)],
        },
    }
