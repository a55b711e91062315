# nested len
def rank(t):
    if len(t.shape) == 0: return 0
    return len(t[0]) if t.dim() > 1 else 1
