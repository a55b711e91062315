# an nn.Module with a forward of the student's own
import torch.nn as nn
class NegativeLogLikelihood(nn.Module):
    def forward(self, activations, targets):
        return -activations.gather(1, targets.reshape(-1, 1)).mean()
nll = NegativeLogLikelihood()
