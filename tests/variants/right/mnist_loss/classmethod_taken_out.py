# a classmethod assigned to the name
class Losses:
    squeeze = torch.sigmoid

    @classmethod
    def mnist(cls, predictions, targets):
        p = cls.squeeze(predictions)
        return torch.where(targets == 1, 1 - p, p).mean()

mnist_loss = Losses.mnist
