# a leaky relu whose leak is zero
from functools import partial
import torch.nn.functional as F
relu = partial(F.leaky_relu, negative_slope=0.0)
