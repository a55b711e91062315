# returns inside the loop, after the first image
# mistake: return inside the loop
def mnist_distance(a, b):
    if a.ndim < b.ndim: a, b = b, a
    if a.ndim == 2: return (a - b).abs().mean()
    out = []
    for img in a:
        out.append((img - b).abs().mean())
        return torch.stack(out)
