# an nn.Module instance
import torch
class Parabola(torch.nn.Module):
    def forward(self, t, params):
        a = params[0]; b = params[1]; c = params[2]
        out = torch.empty_like(t)
        out = a * t * t
        out = out + b * t
        out = out + c
        return out
quadratic = Parabola()
