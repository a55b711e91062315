# small classes around the given parameters
class Lin:
    def __init__(self, w, b): self.w, self.b = w, b
    def __call__(self, x): return x @ self.w + self.b
class Relu:
    def __call__(self, x): return x * (x > 0).float()
def simple_net(xb, w1, b1, w2, b2):
    x = xb
    for layer in [Lin(w1, b1), Relu(), Lin(w2, b2)]:
        x = layer(x)
    return x
