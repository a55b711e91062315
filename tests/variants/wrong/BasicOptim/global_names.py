# global params and lr
# mistake: shared by all optimizers
class BasicOptim:
    def __init__(self, params, lr):
        global the_params, the_lr
        the_params, the_lr = list(params), lr
    def step(self):
        for p in the_params: p.data -= p.grad.data * the_lr
    def zero_grad(self):
        for p in the_params: p.grad = None
