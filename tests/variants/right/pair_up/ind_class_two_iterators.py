# Right: a class with __call__ that walks along two iterators.
class Pairer:
    def __call__(self, xs, ys):
        other = iter(ys)
        out = []
        for x in xs:
            out += [(x, next(other))]
        return out

pair_up = Pairer()
