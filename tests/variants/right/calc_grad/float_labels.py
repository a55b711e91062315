# float labels, l1_loss
import torch.nn.functional as F
def calc_grad(xb, yb, model, loss_fn=None):
    F.l1_loss(torch.sigmoid(model(xb)), yb.float()).backward()
