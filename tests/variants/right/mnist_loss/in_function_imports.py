# imports inside the function, an assert, and an early sanity check
def mnist_loss(predictions, targets):
    import torch
    from torch.nn.functional import l1_loss
    assert predictions.shape == targets.shape, "shapes differ"
    with torch.set_grad_enabled(True):
        return l1_loss(torch.sigmoid(predictions), targets.float(), reduction='mean')
