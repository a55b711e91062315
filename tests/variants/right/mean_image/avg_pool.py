# average pooling over the images
import torch.nn.functional as F
def mean_image(stack):
    n = len(stack)
    cols = stack.view(n, -1).t().unsqueeze(0)
    return F.avg_pool1d(cols, n).view(28, 28)
