# static methods that call each other
import torch
class Act:
    @staticmethod
    def stable(x): return x - torch.max(x, dim=-1, keepdim=True)[0]
    @staticmethod
    def softmax(x):
        e = torch.exp(Act.stable(x))
        return e / torch.sum(e, dim=-1, keepdim=True)
softmax = Act.softmax
