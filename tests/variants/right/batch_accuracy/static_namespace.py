# static method called through a thin function
class M:
    @staticmethod
    def decide(x): return x.sigmoid() > 0.5
    @staticmethod
    def agree(a, b): return a == b
def batch_accuracy(xb, yb): return M.agree(M.decide(xb), yb).float().mean()
