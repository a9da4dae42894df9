import { Component, type ReactNode } from 'react';

interface Props {
  /** Where the window is: going elsewhere tries again. */
  readonly at: unknown;
  readonly children?: ReactNode;
}

/**
 * Keeps a fault in one screen from taking the window with it: a stored thing that no longer has its form, or a database
 * that cannot be read. A class, since React knows no other kind of boundary.
 */
export class FaultBoundary extends Component<Props, { readonly fault: unknown }> {
  override state: { readonly fault: unknown } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault: fault ?? 'unknown' };
  }

  override componentDidUpdate({ at }: Props): void {
    if (this.state.fault !== null && at !== this.props.at) this.setState({ fault: null });
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return (
      <div className="blank fault" role="alert">
        <h2>This cannot be shown.</h2>
        <p>
          Something in it could not be read. Nothing was deleted, and what you wrote is kept. Try again, or go on
          elsewhere.
        </p>
        <div className="bt">
          <button type="button" className="btn" onClick={() => this.setState({ fault: null })}>
            Try again
          </button>
        </div>
        <details>
          <summary>What happened</summary>
          <pre>{String(this.state.fault)}</pre>
        </details>
      </div>
    );
  }
}
