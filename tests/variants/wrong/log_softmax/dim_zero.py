# over the images
# mistake: over the images
import torch.nn.functional as F
def log_softmax(x): return F.log_softmax(x, 0)
