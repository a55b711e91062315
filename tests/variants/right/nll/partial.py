# functools.partial of F.nll_loss
from functools import partial
import torch.nn.functional as F
nll = partial(F.nll_loss, reduction="mean", ignore_index=-100)
