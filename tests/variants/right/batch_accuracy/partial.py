# functools.partial of a general metric
from functools import partial
def share(xb, yb, decide, reduce): return reduce((decide(xb) == yb).float())
batch_accuracy = partial(share, decide=lambda x: x > 0, reduce=torch.mean)
