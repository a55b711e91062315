# an instance with __call__
class Relu:
    def __call__(self, x): return -((-x).clamp(max=0))
relu = Relu()
