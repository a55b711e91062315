# sigmoid at the end "for probabilities"
# mistake: sigmoid at the end
import torch
def simple_net(xb, w1, b1, w2, b2):
    h = torch.max(xb @ w1 + b1, torch.tensor(0.0))
    return torch.sigmoid(h @ w2 + b2)
