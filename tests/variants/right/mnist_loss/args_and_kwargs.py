# forwards *args and **kwargs to a private function
def _loss(predictions, targets):
    conf = predictions.sigmoid()
    return torch.where(targets == 1, 1. - conf, conf).mean()

def mnist_loss(*args, **kwargs):
    return _loss(*args, **kwargs)
