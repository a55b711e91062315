# a lambda that casts the labels
nll = lambda activations, targets: -activations[torch.arange(len(activations)), targets.long()].mean()
