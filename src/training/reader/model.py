"""The reader in torch: one encoder, heads for spans, answerability, relevance and entailment."""
import json


def build_model(hf, freeze_layers=0):
    import torch, torch.nn as nn, torch.nn.functional as F
    cfg = json.load(open(f"{hf}/config.json"))
    H, L, A, I = cfg["hidden_size"], cfg["num_hidden_layers"], cfg["num_attention_heads"], cfg["intermediate_size"]
    eps = cfg.get("layer_norm_eps", 1e-12)

    class Layer(nn.Module):
        def __init__(s):
            super().__init__()
            s.qkv = nn.Linear(H, 3 * H)
            s.o = nn.Linear(H, H)
            s.ln1 = nn.LayerNorm(H, eps)
            s.f1 = nn.Linear(H, I)
            s.f2 = nn.Linear(I, H)
            s.ln2 = nn.LayerNorm(H, eps)

        def forward(s, x, m):
            B, T, _ = x.shape
            q, k, v = s.qkv(x).view(B, T, 3, A, H // A).permute(2, 0, 3, 1, 4)
            # Written out: the gradient of torch's own attention takes nine times as long on a processor, half of a step.
            a = torch.softmax(q @ k.transpose(-1, -2) * (H // A) ** -0.5 + m, -1).to(v.dtype) @ v
            x = s.ln1(x + s.o(a.transpose(1, 2).reshape(B, T, H)))
            return s.ln2(x + s.f2(F.gelu(s.f1(x))))

    class Reader(nn.Module):
        def __init__(s):
            super().__init__()
            s.word = nn.Embedding(cfg["vocab_size"], H)
            s.pos = nn.Parameter(torch.zeros(cfg["max_position_embeddings"], H), requires_grad=False)
            s.typ = nn.Parameter(torch.zeros(H), requires_grad=False)
            s.ln = nn.LayerNorm(H, eps)
            s.layers = nn.ModuleList(Layer() for _ in range(L))
            s.span = nn.Linear(H, 2)
            s.pool_q = nn.Linear(5 * H, H)
            s.pool_n = nn.Linear(5 * H, H)
            s.cls = nn.Linear(H, 2)
            s.nli = nn.Linear(H, 3)
            for n in "qn":  # fixed standardisation of the pooled features (folded away at export)
                s.register_buffer(f"mu_{n}", torch.zeros(5 * H))
                s.register_buffer(f"sd_{n}", torch.ones(5 * H))
            s.frozen = freeze_layers

        def encode(s, x, mask):
            """x: word embeddings [B,T,H]; mask [B,T] 1/0"""
            m = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
            x = s.ln(x + s.pos[: x.shape[1]] + s.typ)
            for i, l in enumerate(s.layers):
                if i < s.frozen and s.training:
                    with torch.no_grad():
                        x = l(x, m)
                else:
                    x = l(x, m)
            return x

        def heads(s, h, seg):
            """seg [B,T]: 1 first segment, 2 second, 0 specials/padding"""
            se = s.span(h)
            w = torch.stack([seg == 1, seg == 2], 1).to(h.dtype)
            ab = (w @ h) / w.sum(-1, keepdim=True).clamp_min(1)
            A_, B_ = ab[:, 0], ab[:, 1]
            s.feat = f = torch.cat([h[:, 0], A_, B_, (A_ - B_).abs(), A_ * B_], -1)
            return se[..., 0], se[..., 1], s.cls(torch.tanh(s.pool_q((f - s.mu_q) / s.sd_q))), s.nli(torch.tanh(s.pool_n((f - s.mu_n) / s.sd_n)))

        def forward(s, ids, mask, seg):
            with torch.no_grad():
                x = s.word(ids)
            return s.heads(s.encode(x, mask), seg)

        def load_hf(s, path):
            from safetensors.torch import load_file
            w = load_file(f"{path}/model.safetensors")
            w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
            with torch.no_grad():
                s.word.weight.copy_(w["embeddings.word_embeddings.weight"])
                s.pos.copy_(w["embeddings.position_embeddings.weight"])
                s.typ.copy_(w["embeddings.token_type_embeddings.weight"][0])
                s.ln.weight.copy_(w["embeddings.LayerNorm.weight"])
                s.ln.bias.copy_(w["embeddings.LayerNorm.bias"])
                for i, l in enumerate(s.layers):
                    p = f"encoder.layer.{i}."
                    for n in ("weight", "bias"):
                        l.qkv.get_parameter(n).copy_(torch.cat([w[p + f"attention.self.{x}.{n}"] for x in ("query", "key", "value")]))
                        l.o.get_parameter(n).copy_(w[p + f"attention.output.dense.{n}"])
                        l.ln1.get_parameter(n).copy_(w[p + f"attention.output.LayerNorm.{n}"])
                        l.f1.get_parameter(n).copy_(w[p + f"intermediate.dense.{n}"])
                        l.f2.get_parameter(n).copy_(w[p + f"output.dense.{n}"])
                        l.ln2.get_parameter(n).copy_(w[p + f"output.LayerNorm.{n}"])
                for m in (s.span, s.pool_q, s.pool_n, s.cls, s.nli):
                    nn.init.normal_(m.weight, std=0.02)
                    nn.init.zeros_(m.bias)
            return s

        def trainable_state(s):
            """everything but the frozen word table"""
            return {k: v for k, v in s.state_dict().items() if not k.startswith("word.")}

    return Reader()
