# fills an empty result row by row (a new tensor)
# loses: vectorised
import torch
def softmax(x):
    out = torch.empty_like(x)
    rows = x.reshape(-1, x.shape[-1])
    flat = []
    for i in range(rows.shape[0]):
        e = torch.exp(rows[i] - torch.max(rows[i]))
        flat.append(e / torch.sum(e))
    out = torch.cat(flat).reshape(out.shape)
    return out
