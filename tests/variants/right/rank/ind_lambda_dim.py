# Right: lambda with other name, dim().
rank = lambda tensor: tensor.dim()
