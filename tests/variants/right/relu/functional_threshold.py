# F.threshold
import torch.nn.functional as F
def relu(*args):
    return F.threshold(args[0], 0., 0.)
