# keyword-only after params
def apply_step(params, *, t, targets, lr=0.01):
    loss = mse(preds=quadratic(t=t, params=params), targets=targets)
    loss.backward()
    params.data = params.data - lr * params.grad.data
    params.grad.data.zero_()
    return loss.data.item()
