# Right: an instance of nn.LogSoftmax.
import torch.nn as nn
log_softmax = nn.LogSoftmax(dim=-1)
