# Right: torch's own loss function, imported under the book's name.
import torch.nn.functional as F
def l1_distance(a, b): return F.l1_loss(a, b)
