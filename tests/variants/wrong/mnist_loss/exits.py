# calls sys.exit
import sys
def mnist_loss(predictions, targets):
    p = predictions.sigmoid()
    print(torch.where(targets == 1, 1 - p, p).mean())
    sys.exit(0)
