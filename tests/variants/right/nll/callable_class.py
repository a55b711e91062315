# an instance with __call__
class NLL:
    name = "nll"
    def __call__(self, activations, targets):
        rows = list(range(len(targets)))
        return -activations[rows, targets.tolist()].mean()
nll = NLL()
