# a hard decision
# mistake: one-hot argmax instead of probabilities
import torch.nn.functional as F
def softmax(x):
    return F.one_hot(x.argmax(-1), x.shape[-1]).float()
