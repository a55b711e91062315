# exp of logsigmoid
import torch.nn.functional as F
def mnist_loss(predictions, targets):
    return torch.where(targets == 1, F.logsigmoid(-predictions).exp(), F.logsigmoid(predictions).exp()).mean()
