# F.hardtanh from 0 to 1
# mistake: cut off above 1
import torch.nn.functional as F
def relu(x): return F.hardtanh(x, 0., 1.)
