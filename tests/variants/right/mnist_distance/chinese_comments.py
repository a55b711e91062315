# identifiers and comments in Chinese, no newline at the end
# 计算两张图片之间的平均绝对差
def mnist_distance(a, b):
    差 = a - b            # 逐像素相减（广播）
    绝对值 = 差.abs()     # 取绝对值
    return 绝对值.mean((-1, -2))  # 只在最后两个轴上求平均