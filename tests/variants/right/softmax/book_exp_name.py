# the book's own with exp imported, and cells around it that fail
# extra point: no (overflows)
# rows only: dim=1
from fastai.vision.all import *
from torch import exp
dls = pets.dataloaders(path/"images")
x,y = dls.one_batch()
def softmax(x): return exp(x) / exp(x).sum(dim=1, keepdim=True)
torch.random.manual_seed(42);
acts = torch.randn((6,2))*2
sm_acts = torch.softmax(acts, dim=1)
softmax(acts)
targ = tensor([0,1,0,1,1,0])
idx = range(6)
sm_acts[idx, targ]
