"""Hidden suite of unit 02: pixel similarity."""

import pytest


@pytest.mark.case(
    "mnist_distance", points=1, title="The distance of two images is the mean absolute difference of their pixels"
)
def test_mnist_distance_of_two_images(student, reference, inputs, expect):
    """Two single images of 28 by 28 pixels give one number."""
    for _ in range(3):
        a, b = inputs.images(2)
        expect.close(student.mnist_distance(a, b), reference.mnist_distance(a, b))


@pytest.mark.case("mnist_distance", points=1, title="A stack of images against one image gives one distance per image")
def test_mnist_distance_broadcasts(student, reference, inputs, expect):
    """A stack [n, 28, 28] against one image [28, 28] gives n distances."""
    for count in (5, 28, 1):
        stack, mean = inputs.images(count), inputs.images(1)[0]
        expect.close(student.mnist_distance(stack, mean), reference.mnist_distance(stack, mean))


@pytest.mark.case("mnist_distance", points=1, title="The order of the two does not matter")
def test_mnist_distance_is_symmetric(student, reference, inputs, expect):
    """One image against a stack gives the same as the stack against the image."""
    stack, mean = inputs.images(7), inputs.images(1)[0]
    expect.close(student.mnist_distance(mean, stack), reference.mnist_distance(mean, stack))
    a, b = inputs.images(2)
    expect.close(student.mnist_distance(b, a), reference.mnist_distance(b, a))


@pytest.mark.case("mnist_distance", points=1, title="The answer is a float tensor, and the images stay as they were")
def test_mnist_distance_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its arguments alone."""
    stack, mean = inputs.images(3), inputs.images(1)[0]
    answer = student.call("mnist_distance", stack, mean)
    expect.tensor(answer.value, shape=[3], floating=True)
    expect.unchanged(answer)
    expect.tensor(student.mnist_distance(stack[0], mean), shape=[], floating=True)
